/** What the writers of paragraphs and tables know of the document that they write into. */

import type { PrintChart, PrintDocument, PrintImage } from '../print.ts';
import type { Style } from '../style.ts';
import { chartParts } from './chart.ts';
import type { PackageBuilder } from './package.ts';
import { type StyleIds, styleIds } from './styles.ts';

export interface DocxContext {
  readonly style: Style;
  readonly styles: StyleIds;
  /** Counters of what must be unique in a document; one per document, so that equal input gives equal bytes. */
  readonly revision: PrintDocument['revision'] | null;
  readonly ids: { change: number; drawing: number };
  /** The relationship of `word/document.xml` to a picture's part, which is added when it is asked for first. */
  readonly image: (image: PrintImage) => string;
  /** The relationship of `word/document.xml` to a chart's part, which is added with the workbook behind it. */
  readonly chart: (chart: PrintChart) => string;
}

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DOCUMENT = 'word/document.xml';
const FORMATS = 'application/vnd.openxmlformats-officedocument';

export function docxContext(document: PrintDocument, parts: PackageBuilder): DocxContext {
  const pictures = new Map<Uint8Array, string>();
  let charts = 0;
  return {
    style: document.style,
    styles: styleIds(document),
    revision: document.revision ?? null,
    ids: { change: 10_000, drawing: 0 },
    image({ data, format }) {
      let path = pictures.get(data);
      if (path === undefined) {
        path = `word/media/image${pictures.size + 1}.${format}`;
        pictures.set(data, path);
        parts.add(path, null, data);
      }
      return parts.relate(DOCUMENT, `${OFFICE}/image`, path);
    },
    chart(chart) {
      charts += 1;
      const path = `word/charts/chart${charts}.xml`;
      const book = `word/charts/embeddings/Workbook${charts}.xlsx`;
      const { xml, workbook } = chartParts(chart, document.style);
      parts.add(path, `${FORMATS}.drawingml.chart+xml`, xml);
      parts.add(book, `${FORMATS}.spreadsheetml.sheet`, workbook);
      parts.relate(path, `${OFFICE}/package`, book);
      return parts.relate(DOCUMENT, `${OFFICE}/chart`, path);
    },
  };
}
