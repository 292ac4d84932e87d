/** A Word file of the office gives the looks, as far as the decree leaves them free. */

import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { render } from '../../server/src/render/node/worker.ts';
import { withReference } from '../../server/src/render/reference.ts';
import { styleOf } from '../../server/src/render/style.ts';
import { readReference } from '../../server/src/workspace/reference.ts';
import { FULL_DRAFT } from './full-draft.ts';
import { draft, templateFiles, templateOf, treeOf } from './support.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
const OWN = printDocx(treeOf(FULL_DRAFT), hash);
const { style } = templateOf('van-ban');

/** A report of ours whose styles somebody changed in Word. */
function changed(change: (styles: string) => string): Uint8Array {
  const parts = unzipSync(OWN);
  const text = change(strFromU8(parts['word/styles.xml']!));
  expect(text).not.toBe(strFromU8(parts['word/styles.xml']!));
  return zipSync({ ...parts, 'word/styles.xml': strToU8(text) });
}

/** Sets properties of one style, in place of those it has. */
const restyled = (id: string, properties: string) => (styles: string) =>
  styles.replace(
    new RegExp(`(<w:style [^>]*w:styleId="${id}".*?)(?:<w:pPr>.*?</w:pPr>)?(?:<w:rPr>.*?</w:rPr>)?(</w:style>)`, 'su'),
    `$1${properties}$2`,
  );

const dressed = (bytes: Uint8Array) => withReference(style, readReference(bytes)!);

test('a report of ours as it was written changes nothing', () => {
  const same = dressed(OWN);
  expect(same.departures).toEqual([]);
  expect(same.style).toEqual(style);
});

test('sizes and spacing that the decree leaves free are taken over', () => {
  const { style: own, departures } = dressed(
    changed(styles =>
      restyled(
        'bang-o',
        '<w:rPr><w:sz w:val="22"/></w:rPr>',
      )(
        restyled(
          'FootnoteText',
          '<w:pPr><w:spacing w:before="40" w:line="264" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>',
        )(styles),
      ),
    ),
  );
  expect(departures).toEqual([]);
  expect(styleOf(own, 'bang-o').size).toBe(11);
  // What is based on it follows, where the file says nothing of its own.
  expect(styleOf(own, 'bang-tong').size).toBe(11);
  expect(styleOf(own, 'chu-thich')).toMatchObject({ size: 11, before: 2, line: 1.1 });
  expect(styleOf(own, 'noi-dung')).toEqual(styleOf(style, 'noi-dung'));
});

test('the content within what the decree allows; what departs stays and is told', () => {
  const spaced =
    '<w:pPr><w:spacing w:before="160" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="720"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>';
  const good = dressed(changed(restyled('noi-dung', spaced)));
  expect(good.departures).toEqual([]);
  expect(styleOf(good.style, 'noi-dung')).toMatchObject({ size: 13, before: 8, line: 1.25, indent: 12.7 });
  expect(styleOf(good.style, 'danh-sach-1')).toMatchObject({ size: 13, before: 8 });

  const tight =
    '<w:pPr><w:spacing w:before="60" w:line="480" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>';
  const bad = dressed(changed(restyled('noi-dung', tight)));
  expect(bad.departures.filter(d => d.style === 'Nội dung').map(d => [d.key, d.found, d.allowed])).toEqual([
    ['size', '16', '13 - 14'],
    ['weight', 'đậm', 'không đậm'],
    ['indent', '0', '10 / 12,7'],
    ['spacing', '3', '≥ 6'],
    ['line', '2', '1 - 1,5'],
  ]);
  expect(styleOf(bad.style, 'noi-dung')).toEqual(styleOf(style, 'noi-dung'));
});

test('reaches every output through the renderer, its departures as notices', async () => {
  const uri = 'file:///ho-so/a.md';
  const bytes = changed(restyled('bang-o', '<w:rPr><w:sz w:val="20"/></w:rPr>'));
  const body = '| Xã | Hộ |\n|---|---|\n| Na Sang | 12 |';
  const files = new Map([[uri, draft('cơ quan: Sở\ntrích yếu: Thử', body)]]);
  const request = { draft: uri, files, templates: templateFiles(), formats: ['html'] as const };
  const { outputs, notices } = await render({ ...request, reference: readReference(bytes) });
  expect(notices).toEqual([]);
  expect(Buffer.from(outputs[0]!.bytes).toString()).toMatch(/\.bang-o \{ font-size: 0\.714em/u);
  const large = readReference(changed(restyled('ten-loai', '<w:rPr><w:sz w:val="40"/></w:rPr>')));
  const told = await render({ ...request, reference: large });
  expect(told.notices).toContainEqual({
    key: 'reference-size',
    data: { style: 'Tên loại', found: '20', allowed: '13 - 14' },
  });
});

test('what is no Word file gives none', () => {
  expect(readReference(new Uint8Array())).toBeNull();
  expect(readReference(strToU8('PK\u0003\u0004'))).toBeNull();
  expect(readReference(zipSync({ 'a.txt': strToU8('x') }))).toBeNull();
});
