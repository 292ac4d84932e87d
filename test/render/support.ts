/** What the renderer's tests share: the bundled templates, reports from texts, and trees as lines to read. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { buildReport } from '../../server/src/model/build.ts';
import type { CalendarDate } from '../../server/src/model/metadata.ts';
import type { Report } from '../../server/src/model/report.ts';
import type { PrintBlock, PrintDocument, PrintInline } from '../../server/src/render/print.ts';
import { printTree, type TreeOptions } from '../../server/src/render/report-tree.ts';
import { readTemplate, type Template, type TemplateFile } from '../../server/src/render/template.ts';
import { createSource } from '../../server/src/text/source.ts';
import { SHIPPED } from '../support/shipped.ts';

const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url));

export const TODAY: CalendarDate = { year: 2026, month: 7, day: 5 };
export const PROFILES = ['kiem-diem', 'dinh-ky', 'chuyen-de', 'van-ban'] as const;

/** All files of the bundled templates by path; `changes` replace, add or (null) remove files. */
export function templateFiles(changes: Readonly<Record<string, string | null>> = {}): Map<string, TemplateFile> {
  const files = new Map<string, TemplateFile>();
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(FOLDER, name);
    if (statSync(file).isFile())
      files.set(name.split(path.sep).join('/'), { uri: name, text: readFileSync(file, 'utf8') });
  }
  for (const [name, text] of Object.entries(changes))
    if (text === null) files.delete(name);
    else files.set(name, { uri: name, text });
  return files;
}

const bundled = new Map<string, Template>();

/** A bundled template, read once, or one with other files. */
export function templateOf(id: string, changes?: Readonly<Record<string, string | null>>): Template {
  const known = changes ? undefined : bundled.get(id);
  if (known) return known;
  const { template, problems } = readTemplate(id, templateFiles(changes));
  if (!template) throw new Error(JSON.stringify(problems));
  if (!changes) bundled.set(id, template);
  return template;
}

export function reportOf(text: string, uri = 'file:///bao-cao.md'): Report {
  const report = buildReport(createSource(uri, text), { profiles: SHIPPED });
  if (!report) throw new Error('not a draft');
  return report;
}

/** The print tree of a draft. */
export function treeOf(text: string, options: Partial<TreeOptions> & { template?: Template } = {}): PrintDocument {
  const report = reportOf(text);
  const template = options.template ?? templateOf(report.profile?.id ?? 'van-ban');
  return printTree(report, template, { today: TODAY, final: report.metadata.status !== 'draft', ...options });
}

/** A draft with front matter of `fields` and `body`. */
export const draft = (fields: string, body: string, profile = 'van-ban'): string =>
  `---\nvanthu: ${profile}\n${fields.trim()}\n---\n\n${body}\n`;

/** Inlines as a line: `*strong*`, `_emphasis_`, `^superscript^`, `[1]` for a note, `[1 again]` for a later mention. */
export function inlineText(inlines: readonly PrintInline[]): string {
  return inlines
    .map(i => {
      if (i.kind === 'text') return i.text;
      if (i.kind === 'code') return `\`${i.text}\``;
      if (i.kind === 'strong') return `*${inlineText(i.children)}*`;
      if (i.kind === 'emphasis') return `_${inlineText(i.children)}_`;
      if (i.kind === 'superscript') return `^${inlineText(i.children)}^`;
      if (i.kind === 'link') return `<${i.href}>${inlineText(i.children)}`;
      if (i.kind === 'note') return i.first ? `[${i.number}]` : `[${i.number} again]`;
      if (i.kind === 'image') return `(${i.image.alt})`;
      return ' / ';
    })
    .join('');
}

/** Blocks as lines: `style: text`; cells of grids and tables are indented. */
export function lines(blocks: readonly PrintBlock[], indent = ''): string[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
        return [`${indent}${block.style}: ${inlineText(block.inlines)}`];
      case 'heading':
        return [`${indent}h${block.level} ${block.style}: ${inlineText(block.inlines)}`];
      case 'rule':
        return [`${indent}${block.style} ${block.length.toFixed(1)}/${block.width.toFixed(1)}`];
      case 'box':
        return [`${indent}${block.style} ${block.length.toFixed(1)}: ${inlineText(block.inlines)}`];
      case 'room':
        return [`${indent}${block.style}`];
      case 'notes':
        return [`${indent}notes`];
      case 'grid':
        return block.rows.flatMap(row =>
          row.flatMap((cell, i) => [`${indent}${block.style} | ${i}`, ...lines(cell, `${indent}  `)]),
        );
      case 'table':
        return [...block.header.map(r => ['head', r] as const), ...block.rows.map(r => ['row', r] as const)].map(
          ([kind, row]) =>
            `${indent}${kind} ${row.cells
              .map(
                c =>
                  `${inlineText(c.inlines)}${c.colSpan > 1 ? ` ↔${c.colSpan}` : ''}${c.rowSpan > 1 ? ` ↕${c.rowSpan}` : ''}`,
              )
              .join(' | ')}`,
        );
      default:
        return [];
    }
  });
}

/** The parts of an archive as texts by path. */
export function partsOf(archive: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
