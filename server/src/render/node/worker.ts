/**
 * The renderer: a draft's files and a template's files in, the bytes of the outputs back. Used in process by the
 * command line, and as the entry of a worker thread by the language server, which ends the thread to cancel.
 */

import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { buildReport } from '../../model/build.ts';
import type { CalendarDate } from '../../model/metadata.ts';
import { readProfiles } from '../../model/profiles.ts';
import type { Problem, Report } from '../../model/report.ts';
import { writeSourcePart } from '../../model/source-part.ts';
import { createSource } from '../../text/source.ts';
import { printDocx } from '../docx/document.ts';
import { printHtml } from '../html.ts';
import type { PrintDocument } from '../print.ts';
import { type Reference, withReference } from '../reference.ts';
import { printTree } from '../report-tree.ts';
import { sourcePartOf } from '../source-part.ts';
import { isLikeTimes, NO_FONTS, type OfficeFonts, type Style, withFonts } from '../style.ts';
import { readTemplate, type Template, type TemplateFile } from '../template.ts';
import { TemplateError } from '../template-run.ts';
import { printTypst } from '../typst.ts';
import { storedStyles } from './checked-styles.ts';
import { storedCompiled } from './compiled-templates.ts';
import { hash, signHtml, signPdf } from './fingerprint.ts';
import { readImage } from './image.ts';
import { type EngineKind, loadEngine, type PdfEngine, PdfError } from './pdf.ts';

export { profilesByText } from '../../model/profiles.ts';
export { newDraft } from '../draft.ts';
export { storeStyles } from './checked-styles.ts';
export { storeCompiled } from './compiled-templates.ts';
export { editedTargets, makeFolders, WriteError, writeAll } from './write.ts';

export type Format = 'docx' | 'pdf' | 'html';

export interface RenderRequest {
  /** The draft as a model, or its uri with all files that it is made of. */
  readonly report?: Report;
  readonly draft?: string;
  /** Texts and bytes by uri: the draft, its parts, data files, pictures. */
  readonly files?: ReadonlyMap<string, string | Uint8Array>;
  /** All files of template packages by path below their folder: `kiem-diem/style.yaml`. Own ones over bundled ones. */
  readonly templates: ReadonlyMap<string, TemplateFile>;
  /** The template's folder; by default that of the draft's profile. */
  readonly template?: string;
  readonly formats: readonly Format[];
  /** Fills month and year where the draft leaves its date open. */
  readonly today?: CalendarDate | null;
  /** Prints without the mark DỰ THẢO whatever the draft's status. */
  readonly final?: boolean;
  /** Gives the print tree too, for callers in the same thread that compare trees. */
  readonly tree?: boolean;
  /** False for a DOCX that carries nothing of the draft that it is made from. */
  readonly carry?: boolean;
  readonly engine?: 'auto' | EngineKind;
  /** The office's own fonts. */
  readonly fonts?: OfficeFonts;
  /** Styles of a Word file that give the looks, as far as the decree leaves them free. */
  readonly reference?: Reference | null;
  /** PDF for archives (PDF/A-2b): with the native engine only. */
  readonly archive?: boolean;
  /** Marks blocks in the HTML with their place in the draft, for the preview. */
  readonly sources?: boolean;
}

export interface RenderOutput {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export interface RenderResult {
  readonly outputs: readonly RenderOutput[];
  /** Of the template's files; where there are any, nothing was rendered. Rules `render/style`, `render/template`. */
  readonly problems: readonly Problem[];
  /** A failure that is no one's file: a message key below `render/` with its data. */
  readonly failure: { readonly key: string; readonly data: Readonly<Record<string, string>> } | null;
  /** Where it was asked for. */
  readonly tree?: PrintDocument;
  /** Pictures that the draft names and that could not be read. */
  readonly missing: readonly string[];
  /** What should be known about the outputs: message keys below `render/` with their data. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly key: string;
  readonly data: Readonly<Record<string, string>>;
}

export type Progress = (format: Format) => void;

export interface Renderer {
  render(request: RenderRequest, progress?: Progress): Promise<RenderResult>;
}

/** Where the build puts the engine and the fonts: beside the bundle. */
const HERE = typeof __dirname === 'string' ? __dirname : import.meta.dirname;

/** A renderer that keeps its PDF engine and the last template: the second report is several times faster. */
export function createRenderer(folder = HERE): Renderer {
  let engine: { key: string; engine: PdfEngine } | null = null;
  let last: { id: string; files: RenderRequest['templates']; template: Template } | null = null;

  const checked = storedStyles(folder);
  const compiled = storedCompiled(folder);
  const templateFor = (id: string, files: RenderRequest['templates']) => {
    if (last?.id === id && sameFiles(last.files, files)) return { template: last.template, problems: [] };
    const read = readTemplate(id, files, checked, compiled);
    if (read.template) last = { id, files, template: read.template };
    return read;
  };
  const engineFor = async (wanted: 'auto' | EngineKind, fonts: readonly Uint8Array[]): Promise<PdfEngine> => {
    const key = JSON.stringify([wanted, ...fonts.map(hash)]);
    if (engine?.key !== key) engine = { key, engine: await loadEngine(wanted, { folder, fonts }) };
    return engine.engine;
  };

  return {
    async render(request, progress = () => {}) {
      const fail = (key: string, data: Record<string, string> = {}): RenderResult => ({
        outputs: [],
        problems: [],
        failure: { key, data },
        missing: [],
        notices: [],
      });
      const report = request.report ?? reportOf(request);
      if (!report) return fail('no-draft', { draft: request.draft ?? '' });
      const id = request.template ?? report.profile?.id ?? report.metadata.profile?.value ?? '';
      const found = templateFor(id, request.templates);
      const { problems } = found;
      if (!found.template) return { outputs: [], problems, failure: null, missing: [], notices: [] };
      const fonts = request.fonts ?? NO_FONTS;
      const looks = request.reference
        ? withReference(found.template.style, request.reference)
        : { style: found.template.style, departures: [] };
      const template = { ...found.template, style: withFonts(looks.style, fonts) };
      const notices: Notice[] = [
        ...looks.departures.map(({ key, ...data }) => ({ key: `reference-${key}`, data })),
        ...fontNotices(template.style, fonts, request.formats.includes('pdf')),
      ];
      const missing: string[] = [];
      const final = (request.final ?? false) || report.metadata.status !== 'draft';
      let tree: PrintDocument;
      try {
        tree = printTree(report, template, {
          today: request.today ?? null,
          final,
          image: (src, uri) => {
            const bytes = findFile(src, uri, request.files);
            const image = bytes && readImage(bytes);
            if (!image) missing.push(src);
            return image ?? null;
          },
        });
      } catch (error) {
        if (error instanceof TemplateError) return fail(error.key, { ...error.data });
        throw error;
      }
      const outputs: RenderOutput[] = [];
      for (const format of request.formats) {
        progress(format);
        if (format === 'html')
          outputs.push({ format, bytes: signHtml(printHtml(tree, { sources: request.sources ?? false })) });
        else if (format === 'docx') {
          const part = request.carry === false ? null : sourcePartOf(report, tree, { final });
          outputs.push({ format, bytes: printDocx(tree, hash, part && writeSourcePart(part)) });
        } else {
          try {
            const pdf = await engineFor(request.engine ?? 'auto', fonts.files);
            const archive = request.archive ?? false;
            if (archive && pdf.kind !== 'native') return fail('pdf-a');
            const source = printTypst(tree, {
              embedded: fonts.embedded,
              date: archive ? (request.today ?? null) : null,
            });
            outputs.push({ format, bytes: signPdf(await pdf.compile(source, archive)) });
          } catch (error) {
            if (error instanceof PdfError) return fail('pdf', { reason: error.message });
            throw error;
          }
        }
      }
      return { outputs, problems: [], failure: null, missing, notices, ...(request.tree ? { tree } : {}) };
    },
  };
}

/** What an office should know that prints in other fonts than the decree's, or in one whose file is not there. */
function fontNotices(style: Style, fonts: OfficeFonts, pdf: boolean): Notice[] {
  const font = style.font;
  if (isLikeTimes(font)) return [];
  const held = fonts.embedded.some(family => family.toLowerCase() === font.toLowerCase());
  const notices: Notice[] = [{ key: 'font-decree', data: { font } }];
  if (pdf && !held) notices.push({ key: 'font-not-embedded', data: { font } });
  return notices;
}

/** The DOCX of a tree. */
export const docxOf = (document: PrintDocument): Uint8Array => printDocx(document, hash);

/** Renders once. */
export function render(request: RenderRequest, progress?: Progress): Promise<RenderResult> {
  return createRenderer().render(request, progress);
}

function reportOf(request: RenderRequest): Report | null {
  const files = request.files;
  const text = request.draft === undefined ? undefined : files?.get(request.draft);
  if (typeof text !== 'string' || request.draft === undefined) return null;
  const profiles = readProfiles(request.templates);
  return buildReport(createSource(request.draft, text), { profiles, read: uri => files?.get(uri) ?? null });
}

function findFile(src: string, uri: string, files: RenderRequest['files']): Uint8Array | null {
  if (!files || /^[a-z][a-z0-9+.-]+:/iu.test(src)) return null;
  const base = uri.slice(0, uri.lastIndexOf('/') + 1);
  const found = files.get(src) ?? files.get(path.posix.join(base, src).replace(/^file:\/(?!\/)/u, 'file:///'));
  return typeof found === 'string' || found === undefined ? null : found;
}

function sameFiles(a: RenderRequest['templates'], b: RenderRequest['templates']): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [name, file] of a) if (b.get(name)?.text !== file.text) return false;
  return true;
}

/** What the language server posts, and what comes back. */
export interface WorkerRequest {
  readonly id: number;
  readonly request: RenderRequest;
}

export type WorkerAnswer =
  | { readonly id: number; readonly progress: Format }
  | { readonly id: number; readonly result: RenderResult }
  | { readonly id: number; readonly error: string };

/** A worker is started with `workerData: { vanthu: 'render' }`; it answers one request at a time, in order. */
if (!isMainThread && parentPort && (workerData as { vanthu?: string } | null)?.vanthu === 'render') {
  const port = parentPort;
  const renderer = createRenderer();
  let queue: Promise<void> = Promise.resolve();
  port.on('message', ({ id, request }: WorkerRequest) => {
    queue = queue.then(async () => {
      const answer = (message: WorkerAnswer): void => port.postMessage(message);
      try {
        answer({ id, result: await renderer.render(request, format => answer({ id, progress: format })) });
      } catch (error) {
        answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    });
  });
}
