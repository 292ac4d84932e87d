/** The print tree as a DOCX file. */

import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { PrintDocument, PrintPart } from '../print.ts';
import { type DocxContext, docxBlocks, noteParagraphs } from './blocks.ts';
import { finishPackage } from './package.ts';
import { docxStyles, styleIds } from './styles.ts';
import { twips } from './units.ts';

/** The bytes of the DOCX; equal trees give equal bytes. `hash` turns bytes into a short hexadecimal text. */
export async function printDocx(document: PrintDocument, hash: (bytes: Uint8Array) => string): Promise<Uint8Array> {
  const styles = styleIds(document);
  const context: DocxContext = { style: document.style, styles, ids: { next: 0 } };
  const sections = document.parts.map((part, i) => section(document, part, i === 0, context));
  const footnotes = Object.fromEntries(
    document.notes.map((note, i) => [i + 1, { children: noteParagraphs(note.blocks, context) }]),
  );
  const file = new Document({
    title: document.properties.title,
    creator: '',
    lastModifiedBy: '',
    styles: docxStyles(document, styles),
    footnotes,
    sections,
    compatabilityModeVersion: 15,
    customProperties: [],
  });
  return await finishPackage(file, document.properties, hash);
}

function section(document: PrintDocument, part: PrintPart, first: boolean, context: DocxContext): ISectionOptions {
  const { page } = document.style;
  const hidden = first || part.restart;
  const { margins } = page;
  // Landscape paper is portrait paper turned by 90°: its upper margin was the left one.
  const turned = part.orientation === 'landscape';
  const number = (): Header =>
    new Header({
      children: [
        new Paragraph({
          style: context.styles.paragraph('so-trang'),
          children: [new TextRun({ children: [PageNumber.CURRENT] })],
        }),
      ],
    });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...(hidden ? { titlePage: true } : {}),
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(turned ? margins.left : margins.top),
          bottom: twips(turned ? margins.right : margins.bottom),
          left: twips(turned ? margins.top : margins.left),
          right: twips(turned ? margins.bottom : margins.right),
          header: twips(page.header),
          footer: twips(page.header),
          gutter: 0,
        },
        ...(part.restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: number(),
      ...(hidden
        ? {
            first: new Header({
              children:
                first && document.firstPage.top.length > 0
                  ? (docxBlocks(document.firstPage.top, context) as Paragraph[])
                  : [new Paragraph({ style: context.styles.paragraph('so-trang') })],
            }),
          }
        : {}),
    },
    footers: {
      default: new Footer({ children: [new Paragraph({})] }),
      ...(hidden
        ? {
            first: new Footer({
              children:
                first && document.firstPage.foot.length > 0
                  ? (docxBlocks(document.firstPage.foot, context) as Paragraph[])
                  : [new Paragraph({})],
            }),
          }
        : {}),
    },
    children: docxBlocks(part.blocks, context),
  };
}
