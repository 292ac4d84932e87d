/** A template package as values: the files of `templates/<profile>/` laid over those of the template that it extends. */

import type { Problem } from '../model/report.ts';
import type { Style } from './style.ts';
import { extendsOf, readStyle } from './style-file.ts';
import { checkTemplate } from './template-check.ts';
import { type CompiledTemplates, templateRunner } from './template-run.ts';
import type { View } from './view.ts';

export interface TemplateFile {
  readonly uri: string;
  readonly text: string;
}

/** Stands for the content of a file that is no text. */
export const NOT_TEXT = '\0';

export interface Template {
  /** The folder's name, which is the id of its profile. */
  readonly id: string;
  readonly style: Style;
  /** `report.hbs`: what stands where. */
  readonly report: TemplateFile;
  /** `partials/<name>.hbs` by name. */
  readonly partials: ReadonlyMap<string, TemplateFile>;
  /** `draft.hbs`: what a new draft holds. */
  readonly draft: TemplateFile;
  /** Runs `report.hbs` (name `''`) or a partial with a view; compiled at its first use. Throws `TemplateError`. */
  readonly run: (name: string, view: View) => string;
}

/** Files of all template packages by their path below the templates' folder: `kiem-diem/style.yaml`. */
export type TemplateFiles = ReadonlyMap<string, TemplateFile>;

/** The folder `id` and those that it extends, in order; ends before one that is not there or was met already. */
export function templateChain(id: string, files: TemplateFiles): string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== null && !chain.includes(at) && isPackage(at, files); at = parentOf(at, files))
    chain.push(at);
  return chain;
}

const isPackage = (id: string, files: TemplateFiles): boolean =>
  files.has(`${id}/style.yaml`) || files.has(`${id}/profile.yaml`);

/** What a package extends: its style says so, or its profile where it has no style of its own. */
function parentOf(id: string, files: TemplateFiles): string | null {
  const file = files.get(`${id}/style.yaml`) ?? files.get(`${id}/profile.yaml`);
  return file ? extendsOf(file) : null;
}

/** The style of a template whose files, given by all their texts, were found right before; null where they were not. */
export type CheckedStyles = (texts: readonly string[]) => Style | null;

/**
 * The template of profile `id`, checked. Null with problems where it cannot be used; problems name rules
 * `render/style` and `render/template` and stand in the template's files. `checked` spares checking what is known, and
 * `compiled` compiling it.
 */
export function readTemplate(
  id: string,
  files: TemplateFiles,
  checked: CheckedStyles = () => null,
  compiled: CompiledTemplates = () => null,
): { template: Template | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const chain = templateChain(id, files);
  const last = chain.at(-1);
  const parent = last === undefined ? null : parentOf(last, files);
  if (last === undefined || parent !== null) {
    problems.push({
      rule: 'render/template',
      key: parent !== null && chain.includes(parent) ? 'extends-itself' : 'no-template',
      data: { template: parent ?? id },
      uri: (files.get(`${last}/style.yaml`) ?? files.get(`${last}/profile.yaml`))?.uri ?? `${id}/style.yaml`,
      span: { start: 0, end: 0 },
    });
    return { template: null, problems };
  }

  const find = (name: string): TemplateFile | undefined =>
    chain.map(folder => files.get(`${folder}/${name}`)).find(file => file !== undefined);
  const report = find('report.hbs');
  const draft = find('draft.hbs');
  for (const [name, file] of [
    ['report.hbs', report],
    ['draft.hbs', draft],
  ] as const)
    if (!file)
      problems.push({
        rule: 'render/template',
        key: 'no-file',
        data: { template: id, file: name },
        uri: `${id}/${name}`,
        span: { start: 0, end: 0 },
      });

  const partials = new Map<string, TemplateFile>();
  for (const folder of [...chain].reverse())
    for (const [path, file] of files) {
      const name = path.startsWith(`${folder}/partials/`) && /\/partials\/([^/]+)\.hbs$/u.exec(path)?.[1];
      if (name) partials.set(name, file);
    }

  const styles = chain.flatMap(folder => files.get(`${folder}/style.yaml`) ?? []);
  for (const file of [...styles, report, ...partials.values()])
    if (file?.text === NOT_TEXT)
      problems.push({ rule: 'render/template', key: 'not-text', data: {}, uri: file.uri, span: { start: 0, end: 0 } });
  if (problems.length > 0) return { template: null, problems };
  const known = report && checked(textsOf(styles, report, partials));
  const read = known ? { style: known, problems: [] } : readStyle(styles);
  problems.push(...read.problems);
  if (!read.style || !report || !draft) return { template: null, problems };
  if (!known) problems.push(...checkTemplate(report, partials, read.style));
  if (problems.length > 0) return { template: null, problems };
  return {
    template: { id, style: read.style, report, partials, draft, run: templateRunner(report, partials, compiled) },
    problems,
  };
}

/** Every text that the check of a template reads, in a fixed order. */
function textsOf(
  styles: readonly TemplateFile[],
  report: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
): string[] {
  const named = [...partials].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...styles.map(s => s.text), report.text, ...named.flatMap(([name, file]) => [name, file.text])];
}

/** The texts of template `id` for `CheckedStyles`; null where it lacks a file. */
export function templateTexts(id: string, files: TemplateFiles): { texts: string[]; style: Style } | null {
  let texts: string[] = [];
  const { template } = readTemplate(id, files, all => {
    texts = [...all];
    return null;
  });
  return template && { texts, style: template.style };
}
