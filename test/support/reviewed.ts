/** A DOCX of ours as reviewers would leave it: tracked changes and comments written into its XML by hand. */

import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Report } from '../../server/src/model/report.ts';
import { writeSourcePart } from '../../server/src/model/source-part.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { printTree } from '../../server/src/render/report-tree.ts';
import { sourcePartOf } from '../../server/src/render/source-part.ts';
import { TODAY, templateOf } from '../render/support.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** The DOCX of a report, with its draft inside. */
export function docxOf(report: Report, final = report.metadata.status !== 'draft'): Uint8Array {
  const tree = printTree(report, templateOf(report.profile?.id ?? 'van-ban'), { today: TODAY, final });
  const part = sourcePartOf(report, tree, { final });
  return printDocx(tree, hashOf, part && writeSourcePart(part));
}

/** Something done to the first paragraph whose text holds `in`. `by` is who tracked it; null for nobody. */
export type Deed = { readonly in: string; readonly by?: string | null } & (
  | { readonly replace: string; readonly with: string }
  | { readonly remove: 'paragraph' | 'row' | 'end' }
  | { readonly after: string }
  | { readonly splitAt: string }
  | { readonly comment: string; readonly on: string; readonly answer?: string }
  | { readonly note: string; readonly after: string }
);

const DATE = '2026-08-03T09:30:00Z';
const RUN = /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/gu;

export function reviewDocx(bytes: Uint8Array, deeds: readonly Deed[]): Uint8Array {
  const files = unzipSync(bytes);
  let id = 900;
  const attributes = (by: string): string => `w:id="${id++}" w:author="${by}" w:date="${DATE}"`;
  const run = (properties: string, text: string): string =>
    text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const inserted = (by: string | null, content: string): string =>
    by === null || content === '' ? content : `<w:ins ${attributes(by)}>${content}</w:ins>`;
  const deleted = (by: string | null, content: string): string =>
    by === null || content === ''
      ? ''
      : `<w:del ${attributes(by)}>${content.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`;
  /** Puts an element into the properties of a paragraph's mark. */
  const marked = (paragraph: string, mark: string): string => {
    if (paragraph.includes('</w:pPr>')) return paragraph.replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`);
    return paragraph.replace('<w:p>', `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`);
  };
  const comments: string[] = [];
  const threads: string[] = [];

  for (const deed of deeds) {
    const by = deed.by === undefined ? 'Lê Thị Hà' : deed.by;
    const part = ['word/document.xml', 'word/footnotes.xml'].find(name =>
      paragraphAt(strFromU8(files[name]!), deed.in),
    );
    if (!part) throw new Error(`no paragraph with ${deed.in}`);
    const xml = strFromU8(files[part]!);
    const [start, end] = paragraphAt(xml, deed.in)!;
    const paragraph = xml.slice(start, end);
    let changed = paragraph;
    let from = start;
    let to = end;
    const inRun = (wanted: string, make: (properties: string, before: string, after: string) => string): string => {
      let done = false;
      const result = paragraph.replace(RUN, (whole, properties: string, text: string) => {
        const at = done ? -1 : text.indexOf(xmlOf(wanted));
        if (at < 0) return whole;
        done = true;
        return make(properties, text.slice(0, at), text.slice(at + xmlOf(wanted).length));
      });
      if (!done) throw new Error(`no run with ${wanted}`);
      return result;
    };
    if ('replace' in deed)
      changed = inRun(
        deed.replace,
        (p, before, after) =>
          run(p, before) +
          deleted(by, run(p, xmlOf(deed.replace))) +
          inserted(by, run(p, xmlOf(deed.with))) +
          run(p, after),
      );
    else if ('splitAt' in deed) {
      const properties = /<w:pPr>[\s\S]*?<\/w:pPr>/u.exec(paragraph)?.[0] ?? '';
      changed = inRun(
        deed.splitAt,
        (p, before, after) => `${run(p, before)}\u0001${run(p, xmlOf(deed.splitAt) + after)}`,
      );
      const [one, two] = changed.split('\u0001') as [string, string];
      const first = `${one}</w:p>`;
      const second = `<w:p>${properties}${two}`;
      changed = (by === null ? first : marked(first, `<w:ins ${attributes(by)}/>`)) + second;
    } else if ('note' in deed) {
      const number = 500 + id;
      const notes = strFromU8(files['word/footnotes.xml']!);
      const note = `<w:footnote w:id="${number}"><w:p><w:r><w:footnoteRef/></w:r>${run('', ` ${xmlOf(deed.note)}`)}</w:p></w:footnote>`;
      files['word/footnotes.xml'] = strToU8(notes.replace('</w:footnotes>', `${note}</w:footnotes>`));
      changed = inRun(
        deed.after,
        (p, before, after) =>
          run(p, before + xmlOf(deed.after)) +
          inserted(by, `<w:r><w:footnoteReference w:id="${number}"/></w:r>`) +
          run(p, after),
      );
    } else if ('after' in deed) {
      const properties = /<w:pPr>[\s\S]*?<\/w:pPr>/u.exec(paragraph)?.[0] ?? '';
      const fresh = `<w:p>${properties}${inserted(by, run('', xmlOf(deed.after)))}</w:p>`;
      changed = paragraph + (by === null ? fresh : marked(fresh, `<w:ins ${attributes(by)}/>`));
    } else if ('comment' in deed) {
      const own = id++;
      const text = (paraId: string, said: string): string =>
        `<w:p w14:paraId="${paraId}"><w:r><w:t>${xmlOf(said)}</w:t></w:r></w:p>`;
      const comment = (number: number, who: string, content: string): string =>
        `<w:comment w:id="${number}" w:author="${who}" w:date="${DATE}" w:initials="x">${content}</w:comment>`;
      comments.push(comment(own, by ?? '', text(`0000${own}`, deed.comment)));
      if (deed.answer) {
        const other = id++;
        comments.push(comment(other, 'Trần Văn Nam', text(`0000${other}`, deed.answer)));
        threads.push(`<w15:commentEx w15:paraId="0000${own}" w15:done="0"/>`);
        threads.push(`<w15:commentEx w15:paraId="0000${other}" w15:paraIdParent="0000${own}" w15:done="0"/>`);
      }
      changed = inRun(
        deed.on,
        (p, before, after) =>
          `${run(p, before)}<w:commentRangeStart w:id="${own}"/>${run(p, xmlOf(deed.on))}<w:commentRangeEnd w:id="${own}"/><w:r><w:commentReference w:id="${own}"/></w:r>${run(p, after)}`,
      );
    } else if (deed.remove === 'paragraph')
      changed =
        by === null
          ? ''
          : marked(
              paragraph.replace(RUN, whole => deleted(by, whole)),
              `<w:del ${attributes(by)}/>`,
            );
    else if (deed.remove === 'end') {
      const next = /<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/u.exec(xml.slice(end))![0];
      if (by !== null) changed = marked(paragraph, `<w:del ${attributes(by)}/>`);
      else {
        changed = paragraph.replace(/<\/w:p>$/u, '') + next.replace(/^<w:p>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/u, '');
        to = end + xml.slice(end).indexOf(next) + next.length;
      }
    } else {
      from = xml.lastIndexOf('<w:tr>', start);
      to = xml.indexOf('</w:tr>', start) + '</w:tr>'.length;
      const row = xml.slice(from, to);
      const gone = row.replace(RUN, whole => deleted(by, whole));
      const mark = `<w:del ${attributes(by ?? '')}/>`;
      changed =
        by === null
          ? ''
          : gone.includes('<w:trPr>')
            ? gone.replace('</w:trPr>', `${mark}</w:trPr>`)
            : gone.replace('<w:tr>', `<w:tr><w:trPr>${mark}</w:trPr>`);
    }
    files[part] = strToU8(xml.slice(0, from) + changed + xml.slice(to));
  }

  if (comments.length > 0) {
    const names =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
    files['word/comments.xml'] = strToU8(`<w:comments ${names}>${comments.join('')}</w:comments>`);
    files['word/commentsExtended.xml'] = strToU8(`<w15:commentsEx ${names}>${threads.join('')}</w15:commentsEx>`);
    const relations = strFromU8(files['word/_rels/document.xml.rels']!);
    const more =
      '<Relationship Id="rC1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rC2" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>';
    files['word/_rels/document.xml.rels'] = strToU8(relations.replace('</Relationships>', `${more}</Relationships>`));
  }
  return zipSync(files);
}

const xmlOf = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where the first paragraph with a text stands in the XML. */
function paragraphAt(xml: string, text: string): [number, number] | null {
  for (const match of xml.matchAll(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/gu)) {
    const words = [...match[0].matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</gu)].map(found => found[1]).join('');
    if (words.includes(xmlOf(text))) return [match.index, match.index + match[0].length];
  }
  return null;
}
