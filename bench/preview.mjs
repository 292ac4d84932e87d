/** Times the preview's HTML after an edit, in a renderer that is kept, as the language server keeps it. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Renders a draft again and again, each time with one more character; resolves to the times in ms. */
export async function measurePreview(root, draft, text, runs = 20) {
  const { createRenderer } = createRequire(import.meta.url)(path.join(root, 'dist/render.js'));
  const folder = path.join(root, 'templates');
  const templates = new Map(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(yaml|hbs)$/u.test(name))
      .map(name => {
        const file = path.join(folder, name);
        return [name.split(path.sep).join('/'), { uri: pathToFileURL(file).href, text: fs.readFileSync(file, 'utf8') }];
      }),
  );
  const renderer = createRenderer(path.join(root, 'dist'));
  const uri = pathToFileURL(draft).href;
  const middle = text.indexOf(' ', text.length / 2);
  const times = [];
  for (let i = 0; i < runs + 5; i++) {
    const edited = `${text.slice(0, middle)}${'a'.repeat(i)}${text.slice(middle)}`;
    const start = process.hrtime.bigint();
    const request = { draft: uri, files: new Map([[uri, edited]]), templates, formats: ['html'], sources: true };
    const { outputs } = await renderer.render(request);
    if (outputs.length !== 1) throw new Error('the preview was not rendered');
    if (i >= 5) times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times;
}
