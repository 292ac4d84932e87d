/** Print inlines as runs of WordprocessingML. */

import { BuilderElement, FootnoteReferenceRun, ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { type PrintInline, unreachable } from '../print.ts';

/** How the text around an inline looks. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly superScript?: boolean;
}

/** Counters of what must be unique in a document; one per document, so equal input gives equal bytes. */
export interface DocxIds {
  next: number;
}

export function runs(inlines: readonly PrintInline[], look: RunLook, ids: DocxIds): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...look, text: inline.text } as IRunOptions)];
      case 'code':
        return [new TextRun({ ...look, text: inline.text, font: 'Courier New', noProof: true } as IRunOptions)];
      case 'strong':
        return runs(inline.children, { ...look, bold: true }, ids);
      case 'emphasis':
        return runs(inline.children, { ...look, italics: !look.italics }, ids);
      case 'superscript':
        return runs(inline.children, { ...look, superScript: true }, ids);
      case 'break':
        return [new TextRun({ ...look, break: 1 } as IRunOptions)];
      case 'link':
        return link(inline.href, runs(inline.children, look, ids));
      case 'image': {
        const pixels = (mm: number): number => Math.max(1, Math.round((mm / 25.4) * 96));
        ids.next += 1;
        return [
          new ImageRun({
            type: inline.image.format,
            data: inline.image.data,
            transformation: { width: pixels(inline.image.width), height: pixels(inline.image.height) },
            altText: { id: String(ids.next), name: `Hình ${ids.next}`, description: inline.image.alt },
          }),
        ];
      }
      case 'note':
        return inline.first ? noteMark(inline.number) : crossReference(inline.number);
      default:
        return unreachable(inline);
    }
  });
}

const element = (name: string, attributes: Readonly<Record<string, string>>, children: readonly unknown[] = []) =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children: children as never,
  }) as unknown as ParagraphChild;

/** A footnote's mark within a bookmark, so that later mentions can refer to it. */
function noteMark(number: number): ParagraphChild[] {
  const id = String(number);
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': `_RefNote${number}` }),
    new FootnoteReferenceRun(number),
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
}

/** A second mention: the field NOTEREF with the mark's number as it stands now (ECMA-376-1, 17.16.5.37). */
function crossReference(number: number): ParagraphChild[] {
  return field(` NOTEREF _RefNote${number} \\f \\h `, [
    new TextRun({ text: String(number), superScript: true } as IRunOptions),
  ]);
}

/** Web and mail addresses only; other links print as their text. */
function link(href: string, content: ParagraphChild[]): ParagraphChild[] {
  if (!/^(?:https?:|mailto:)[^\s"\\\p{Cc}]+$/iu.test(href)) return content;
  return field(` HYPERLINK "${href}" `, content);
}

/** A complex field (ECMA-376-1, 17.16.18): begin, instruction, separator, result, end. */
function field(instruction: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  const mark = (type: string): ParagraphChild => element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  return [
    mark('begin'),
    element('w:r', {}, [element('w:instrText', { 'xml:space': 'preserve' }, [instruction])]),
    mark('separate'),
    ...result,
    mark('end'),
  ];
}
