/** PDF by Typst, in process: the native engine where it is installed, else the WebAssembly build. */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TypstSource } from '../typst.ts';

export type EngineKind = 'native' | 'wasm';

export interface PdfEngine {
  readonly kind: EngineKind;
  /** `archive`: as PDF/A-2b, which only the native engine can; it wants a date in the source. */
  compile(source: TypstSource, archive?: boolean): Promise<Uint8Array>;
}

/** Thrown where Typst refuses its source; our own fault, never the draft's. */
export class PdfError extends Error {}

export interface PdfAssets {
  /** The folder that holds `typst/` and `fonts/` in a build; in sources the packages under `node_modules` serve. */
  readonly folder: string;
  /** Further fonts: the office's own. */
  readonly fonts: readonly Uint8Array[];
}

/** Loads the wanted engine; `auto` takes the native one where it is installed. */
export async function loadEngine(wanted: 'auto' | EngineKind, assets: PdfAssets): Promise<PdfEngine> {
  const bundled = bundledFonts(assets.folder).map(file => fs.readFileSync(file));
  const fonts = [...bundled, ...assets.fonts.map(bytes => Buffer.from(bytes))];
  if (wanted !== 'wasm') {
    const native = loadNative(fonts);
    if (native) return native;
    if (wanted === 'native') throw new PdfError('@myriaddreamin/typst-ts-node-compiler');
  }
  return await loadWasm(assets.folder, fonts);
}

const requireHere = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

function bundledFonts(folder: string): string[] {
  return FACES.map(face => {
    const bundled = path.join(folder, 'fonts', `Tinos_${face}.ttf`);
    if (fs.existsSync(bundled)) return bundled;
    return requireHere.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);
  });
}

// ------------------------------------------------------------------------------------------------ native

type NativeModule = typeof import('@myriaddreamin/typst-ts-node-compiler');

function loadNative(fonts: readonly Buffer[]): PdfEngine | null {
  let native: NativeModule;
  try {
    native = requireHere('@myriaddreamin/typst-ts-node-compiler') as NativeModule;
  } catch {
    return null;
  }
  const compiler = native.NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: [...fonts] }] });
  return {
    kind: 'native',
    compile(source, archive = false) {
      compiler.resetShadow();
      for (const [file, data] of source.files) compiler.mapShadow(file, Buffer.from(data));
      const result = compiler.compile({ mainFileContent: source.main });
      const document = result.result;
      if (!document) {
        const error = result.takeDiagnostics();
        throw new PdfError(error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : 'typst');
      }
      const pdf = exported(() => compiler.pdf(document, archive ? { pdfStandard: 'a-2b' } : undefined));
      compiler.evictCache(10);
      return Promise.resolve(pdf);
    },
  };
}

/** What a standard forbids is told when the document is exported. */
function exported(make: () => Buffer): Buffer {
  try {
    return make();
  } catch (error) {
    throw new PdfError(String((error as Error).message).slice(0, 2000));
  }
}

// ------------------------------------------------------------------------------------------------ WebAssembly

async function loadWasm(folder: string, fonts: readonly Buffer[]): Promise<PdfEngine> {
  // Optimising the engine's code costs more than it saves in one run: half the time without (14 pages: 1,2 s, not 2,4 s).
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--liftoff-only');
  const bundled = path.join(folder, 'typst', 'typst_ts_web_compiler_bg.wasm');
  const file = fs.existsSync(bundled) ? bundled : requireHere.resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  typst.initSync({ module: fs.readFileSync(file) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    kind: 'wasm',
    compile(source) {
      compiler.reset_shadow();
      compiler.add_source('/main.typ', source.main);
      for (const [name, data] of source.files) compiler.map_shadow(name, Buffer.from(data));
      const answer: { result?: Uint8Array; diagnostics?: unknown } = compiler.compile('/main.typ', null, 'pdf', 1);
      if (!answer.result) throw new PdfError(JSON.stringify(answer.diagnostics ?? answer).slice(0, 2000));
      return Promise.resolve(answer.result);
    },
  };
}
