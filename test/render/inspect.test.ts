/** What is said of a Word file's layout: nothing of ours, and each departure that is planted in it, where it stands. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { departureText } from '../../server/src/import/inspect/departure.ts';
import { inspect } from '../../server/src/import/inspect/inspect.ts';
import { readWord } from '../../server/src/import/word/read.ts';
import { en } from '../../server/src/locale/en/index.ts';
import { vi } from '../../server/src/locale/vi/index.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { treeOf } from './support.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

let parts: Record<string, Uint8Array>;

beforeAll(async () => {
  const seed = fs.readFileSync(new URL('../../seeds/dinh-ky.md', import.meta.url), 'utf8');
  parts = unzipSync(await printDocx(treeOf(seed), hash));
});

/** What is found after a change to one part: `component key`. */
function found(part: string, change: (xml: string) => string): string[] {
  const before = strFromU8(parts[part]!);
  const after = change(before);
  expect(after, 'the change does something').not.toBe(before);
  return departures({ ...parts, [part]: strToU8(after) });
}

function departures(all: Record<string, Uint8Array>): string[] {
  const read = readWord(zipSync(all));
  if (!read.ok) throw new Error(read.problem);
  const list = inspect(read.document);
  for (const departure of list)
    for (const locale of [vi, en]) expect(departureText(locale, departure)).not.toMatch(/[‹{]/u);
  return list.map(({ subject, key }) => `${subject} ${key}`);
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

/** Changes the style of an id. */
const style =
  (id: string, change: (xml: string) => string) =>
  (xml: string): string =>
    xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su'), change);
const size =
  (points: number) =>
  (xml: string): string =>
    xml.replace(/<w:sz w:val="\d+"\/>/gu, `<w:sz w:val="${points * 2}"/>`);
const regular = (xml: string): string => xml.replace(/<w:b(?: [^>]*)?\/>/gu, '');
const text =
  (from: string, to: string) =>
  (xml: string): string =>
    xml.replace(from, to);

test('a report of ours departs nowhere', () => {
  expect(departures(parts)).toEqual([]);
});

describe('a planted departure is found, and nothing else', () => {
  test.each<[string, string, (xml: string) => string, string[]]>([
    [
      'paper',
      DOCUMENT,
      xml => xml.replace(/w:w="11906"/u, 'w:w="12240"').replace(/w:h="16838"/u, 'w:h="15840"'),
      ['page page-size'],
    ],
    ['left margin', DOCUMENT, xml => xml.replace(/w:left="1701"/u, 'w:left="1134"'), ['page margin-left']],
    [
      'right margin',
      DOCUMENT,
      xml => xml.replace(/(<w:pgMar [^>]*)w:right="\d+"/u, '$1w:right="1440"'),
      ['page margin-right'],
    ],
    [
      'bottom margin',
      DOCUMENT,
      xml => xml.replace(/(<w:pgMar [^>]*)w:bottom="\d+"/u, '$1w:bottom="567"'),
      ['page margin-bottom'],
    ],
    ['number on page 1', DOCUMENT, xml => xml.replace(/<w:titlePg\/>/u, ''), ['page-number number-first']],
    ['a motto in 14', STYLES, style('quoc-hieu', size(14)), ['motto size']],
    ['a regular motto', STYLES, style('quoc-hieu', regular), ['motto not-bold']],
    ['a slogan in 12', STYLES, style('tieu-ngu', size(12)), ['slogan size']],
    [
      'a slogan with dashes',
      DOCUMENT,
      text('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
      ['slogan text'],
    ],
    ['an agency in 14', STYLES, style('co-quan', size(14)), ['agency size']],
    ['a number in 14', STYLES, style('so-ky-hieu', size(14)), ['number size']],
    [
      'an upright date',
      STYLES,
      style('dia-danh', xml => xml.replace(/<w:i(?: [^>]*)?\/>/gu, '')),
      ['place-date not-italic'],
    ],
    ['a type in 16', STYLES, style('ten-loai', size(16)), ['document-type size']],
    ['a regular subject', STYLES, style('trich-yeu', regular), ['subject not-bold']],
    ['text in 12', STYLES, style('noi-dung', size(12)), ['content size']],
    [
      'text to the left',
      STYLES,
      style('noi-dung', xml => xml.replace('w:val="both"', 'w:val="left"')),
      ['content not-justified'],
    ],
    [
      'double spacing',
      STYLES,
      style('noi-dung', xml => xml.replace(/w:line="\d+"/u, 'w:line="480"')),
      ['content line'],
    ],
    [
      'no space between',
      STYLES,
      style('noi-dung', xml => xml.replace(/w:before="\d+"/u, 'w:before="0"')),
      ['content spacing'],
    ],
    [
      'no indent',
      STYLES,
      style('noi-dung', xml => xml.replace(/w:firstLine="\d+"/u, 'w:firstLine="0"')),
      ['content indent'],
    ],
    ['no end', DOCUMENT, text('./.', '.'), ['content end']],
    ['recipients in 13', STYLES, style('noi-nhan-muc', size(13)), ['recipients size']],
    [
      '“Nơi nhận” upright',
      STYLES,
      style('noi-nhan', xml => xml.replace(/<w:i(?: [^>]*)?\/>/gu, '')),
      ['recipients-heading not-italic'],
    ],
    ['no VT', DOCUMENT, text('Lưu: VT', 'Lưu: VP'), ['recipients archive']],
    ['an authority with a slash', DOCUMENT, text('KT. CHỦ TỊCH', 'K/T CHỦ TỊCH'), ['authority text']],
    ['a degree', DOCUMENT, text('Quàng Thị Ánh', 'ThS. Quàng Thị Ánh'), ['signer-name degree']],
    ['another font', STYLES, xml => xml.replaceAll('"Times New Roman"', '"Arial"'), ['font font']],
  ])('%s', (_, part, change, expected) => {
    expect(found(part, change)).toEqual(expected);
  });
});
