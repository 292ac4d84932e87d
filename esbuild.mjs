/** Bundles the command line, the language server, the renderer and the extension into `dist/`. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const production = process.argv.includes('--production');

/** Output name → source. The renderer is apart so that nothing else loads Handlebars or Typst. */
const NODE_BUNDLES = {
  cli: 'server/src/cli.ts',
  'command-line': 'server/src/cli/run.ts',
  server: 'server/src/main.node.ts',
  render: 'server/src/render/node/worker.ts',
  extension: 'client/src/extension.ts',
};

/**
 * Patterns hold Vietnamese letters, which esbuild leaves as they are: one of them, and the engine keeps the whole bundle
 * as text of two bytes a character.
 */
const plainText = {
  name: 'plain-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, 'utf8');
      if (/\\[^\0-\x7f]/u.test(text)) throw new Error(`${file} has a letter behind a backslash`);
      const escaped = text.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      return { contents: escaped, loader: 'ts' };
    });
  },
};

/** What `fflate` exports, with the tables that it builds left to its first use. */
const lateTables = {
  name: 'late-tables',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^fflate$/ }, () => ({ path: 'fflate', namespace: 'late' }));
    onLoad({ filter: /^fflate$/, namespace: 'late' }, () => ({
      contents: ['strFromU8', 'strToU8', 'unzipSync', 'zipSync']
        .map(
          name =>
            `export const ${name} = (...values) => require(${JSON.stringify(at('node_modules/fflate'))}).${name}(...values);`,
        )
        .join('\n'),
      resolveDir: root,
    }));
  },
};

await build({
  absWorkingDir: root,
  plugins: [plainText, lateTables],
  entryPoints: Object.fromEntries(Object.entries(NODE_BUNDLES).filter(([, file]) => fs.existsSync(at(file)))),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // What is imported late is required: scripts that run from kept code have no loader of modules of their own.
  supported: { 'dynamic-import': false },
  // Less to compile at every start; stack traces go through the source maps.
  minify: true,
  sourcemap: production ? false : 'linked',
  external: ['vscode', '@myriaddreamin/typst-ts-node-compiler'],
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  // Where `import.meta` is read, `__filename` is asked first.
  logOverride: { 'empty-import-meta': 'silent' },
});

/** What is loaded by path at run time: the PDF engine and the fonts that are embedded in PDF. */
const copies = [
  [
    'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
    'dist/typst/typst_ts_web_compiler_bg.wasm',
  ],
  ...[
    '400Regular/Tinos_400Regular',
    '400Regular_Italic/Tinos_400Regular_Italic',
    '700Bold/Tinos_700Bold',
    '700Bold_Italic/Tinos_700Bold_Italic',
  ].map(name => [`node_modules/@expo-google-fonts/tinos/${name}.ttf`, `dist/fonts/${path.basename(name)}.ttf`]),
];
for (const [from, to] of copies) {
  fs.mkdirSync(path.dirname(at(to)), { recursive: true });
  fs.copyFileSync(at(from), at(to));
}

/** The bundled templates are read, checked and compiled now, so that nobody waits for it later. */
const templates = new Map(
  fs
    .readdirSync(at('templates'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(yaml|hbs)$/u.test(name))
    .map(name => [name.split(path.sep).join('/'), { uri: name, text: fs.readFileSync(at('templates', name), 'utf8') }]),
);
const renderer = createRequire(import.meta.url)('./dist/render.js');
renderer.storeStyles(templates, at('dist'));
renderer.storeCompiled(templates, at('dist'));
fs.writeFileSync(at('dist/profiles.json'), JSON.stringify(renderer.profilesByText(templates)));

/**
 * The command line starts with the code that the engine made of its bundles (`server/src/cli/bundle.ts`): they run once
 * on a seed, so that the functions a report needs are among it.
 */
async function keepCode() {
  const outfile = at('out/build/bundle.cjs');
  const own = { entryPoints: ['server/src/cli/bundle.ts'], outfile, bundle: true, platform: 'node', format: 'cjs' };
  await build({ absWorkingDir: root, logLevel: 'warning', ...own });
  const { loadToKeep } = createRequire(import.meta.url)(outfile);
  const [commands, reports] = ['command-line', 'render'].map(name => loadToKeep(at(`dist/${name}.js`)));
  const silent = { write: () => true };
  const seed = at('seeds/kiem-diem.md');
  for (const args of [
    ['render', seed, '--to', 'docx,html', '-o', at('out/build/seed.docx'), '--force'],
    ['check', seed],
    ['claims', seed],
  ])
    await commands.exports.runCommandLine(args, {
      root,
      cwd: root,
      environment: {},
      stdin: [],
      stdout: silent,
      stderr: silent,
      now: () => new Date(),
      loadRenderer: async () => reports.exports,
    });
  commands.keep();
  reports.keep();
}
if (!production) await keepCode();

for (const name of ['cli', 'server'])
  if (fs.existsSync(at(`dist/${name}.js`))) fs.chmodSync(at(`dist/${name}.js`), 0o755);
