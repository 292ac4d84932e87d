/** Tables for tests, straight from pipe rows, so that the claims of a table can be tried without the parser. */

import type { Cell, Column, Row, Table } from '../../server/src/model/report.ts';
import type { Prose } from '../../server/src/text/prose.ts';

const URI = 'file:///bao-cao.md';

/** A table from its text: an optional line `Đơn vị tính: …`, the heading row, the dashes, the rows. Offsets are real. */
export function tableOf(text: string): Table {
  const lines: { text: string; at: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, at });
    at += line.length + 1;
  }
  const unitLine = /^Đơn vị tính:\s*(.*)$/u.exec(lines[0]!.text.trim());
  if (unitLine) lines.shift();
  const [header, , ...body] = lines as [(typeof lines)[0], (typeof lines)[0], ...typeof lines];
  const head = row(header);
  const columns: Column[] = head.cells.map(cell => ({ align: null, title: cell.prose.text.trim() }));
  return {
    kind: 'table',
    uri: URI,
    span: { start: 0, end: text.length },
    caption: null,
    unit: unitLine ? prose(unitLine[1]!, text.indexOf(unitLine[1]!)) : null,
    columns,
    header: [head],
    rows: body.map(row),
    origin: 'markdown',
  };
}

function row(line: { text: string; at: number }): Row {
  const inner = line.text.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  let at = line.at + line.text.indexOf(inner);
  const cells: Cell[] = inner.split('|').map(part => {
    const content = part.trim();
    const start = at + (content === '' ? 0 : part.indexOf(content));
    at += part.length + 1;
    const merged = content === '<' || content === '^';
    return {
      uri: URI,
      span: { start, end: start + content.length },
      inlines: [],
      prose: prose(content.normalize('NFC').replace(/\[\^[^\]]*\]/gu, '\uFFFC'), start, content.length),
      colSpan: 1,
      rowSpan: 1,
      merged,
    };
  });
  return { uri: URI, span: { start: line.at, end: line.at + line.text.length }, cells };
}

const prose = (text: string, source: number, sourceLength = text.length): Prose => ({
  text,
  segments: text === '' ? [] : [{ at: 0, length: text.length, source, sourceLength }],
  notes: [],
});
