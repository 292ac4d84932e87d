import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv, separatorOf } from './csv.ts';
import { readDataFile, resolveUri } from './data-file.ts';
import { decodeText } from './encoding.ts';
import { formatNumber } from './number-format.ts';
import { printRange, readRange, readSheetReference } from './range.ts';
import { readXlsx } from './xlsx.ts';

const cells = (content: string | Uint8Array): string[] | string => {
  const result = readCsv(content);
  return result.ok
    ? [...result.grid.header, ...result.grid.rows].map(row => row.map(cell => cell.text).join('|'))
    : result.failure.key;
};

describe('CSV', () => {
  it.each([
    ['a,b\n1,2', ['a|b', '1|2']],
    ['a;b\r\n1,5;2', ['a|b', '1,5|2']],
    ['a\tb\n"1,5"\t2', ['a|b', '1,5|2']],
    ['sep=;\na;b\n1;2', ['a|b', '1|2']],
    ['\uFEFFa,b\n"x ""y"", z",2\n\n', ['a|b', 'x "y", z|2']],
    ['a,b\n1234.5,2', ['a|b', '1.234,5|2']],
    ['a;b\n1.234;2,5', ['a|b', '1.234|2,5']],
    ['a,b\n"hai\ndòng",2', ['a|b', 'hai dòng|2']],
    ['a,b\n1,', ['a|b', '1|']],
    ['a;b\n3.5;1,25', 'mixed'],
    ['', 'empty'],
    ['\0\0', 'unreadable'],
  ])('%j', (text, expected) => expect(cells(text)).toEqual(expected));

  it('reads UTF-8 and UTF-16 and refuses what is neither', () => {
    expect(cells(strToU8('Xã,Hộ\nNà Hỳ,5'))).toEqual(['Xã|Hộ', 'Nà Hỳ|5']);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Xã\tHộ\n'].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(cells(utf16)).toEqual(['Xã|Hộ']);
    expect(cells(new Uint8Array([0x58, 0xe3, 0x2c, 0x0a]))).toBe('encoding');
    expect(decodeText(new Uint8Array([0xc0, 0x80]))).toBe(null);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        text =>
          void expect(decodeText(strToU8(text.replaceAll('\0', '').replace(/^\uFEFF/u, '')))).toBe(
            text.replaceAll('\0', '').replace(/^\uFEFF/u, ''),
          ),
      ),
    );
  });

  it('finds the separator', () => {
    expect(separatorOf('Xã;Tỷ lệ\nA;1,5\nB;2,5')).toBe(';');
    expect(separatorOf('Tên, họ\tSố\nA\t1')).toBe('\t');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '1', '.', '5') }),
        text => void readCsv(text),
      ),
    );
    fc.assert(fc.property(fc.uint8Array(), bytes => void readCsv(bytes)));
  });
});

describe('XLSX', () => {
  const workbook = (sheet: string, more: Record<string, string> = {}): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S" r:id="r"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r" Target="worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': strToU8(sheet),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    });
  const row = (n: number, ...values: string[]): string =>
    `<row r="${n}">${values.map((v, i) => `<c r="${String.fromCharCode(65 + i)}${n}" t="str"><v>${v}</v></c>`).join('')}</row>`;

  it('shows errors of formulas as they stand and keeps their text', () => {
    const sheet = `<sheetData>${row(1, 'Xã', 'Hộ')}<row r="2"><c r="A2" t="str"><v>A &amp; B</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`;
    const result = readXlsx(workbook(sheet), '');
    expect(result.ok && result.grid.rows[0]!.map(c => c.text)).toEqual(['A & B', '#DIV/0!']);
    expect(result.ok && result.grid.range).toBe('S!A1:B2');
  });

  it('says what it cannot take', () => {
    const key = (bytes: Uint8Array, reference = ''): string => {
      const result = readXlsx(bytes, reference);
      return result.ok ? 'ok' : result.failure.key;
    };
    const sheet = `<sheetData>${row(1, 'a', 'b')}${row(2, 'c', 'd')}</sheetData>`;
    expect(key(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('xls');
    expect(key(new Uint8Array([1, 2, 3]))).toBe('unreadable');
    expect(key(new Uint8Array([0x50, 0x4b, 3, 4, 5]))).toBe('unreadable');
    expect(key(zipSync({ 'a.txt': strToU8('a') }))).toBe('unreadable');
    expect(key(workbook(sheet), 'T!A1:B2')).toBe('sheet');
    expect(key(workbook(sheet), 'S!A:B')).toBe('range');
    expect(key(workbook(sheet), 'X1:Z9')).toBe('empty');
    expect(key(workbook(sheet), 'A1:B2')).toBe('ok');
    expect(key(workbook('<sheetData/>'))).toBe('empty');
  });

  it('refuses a zip that grows without end', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) });
    expect(readXlsx(bomb, '')).toMatchObject({ ok: false, failure: { key: 'too-large' } });
    // The size in the directory is a lie: nothing beyond it is kept.
    const lie = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) });
    const at = lie.length - 22 - 46 - 'xl/workbook.xml'.length + 24;
    lie.set([10, 0, 0, 0], at);
    expect(readXlsx(lie, '').ok).toBe(false);
  });

  it('never throws on a damaged file', () => {
    const good = workbook(`<sheetData>${row(1, 'a', 'b')}${row(2, '1', '2')}</sheetData>`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        changes => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          readXlsx(bytes, '');
        },
      ),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string(), xml => void readXlsx(workbook(xml), '')),
      { numRuns: 100 },
    );
  });

  it.each([
    ['0.30000000000000004', '', '0,3'],
    ['1234.5', '#,##0.0', '1.234,5'],
    ['1234', '', '1234'],
    ['0.85464', '0.00%', '85,46%'],
    ['0.5', '0%', '50%'],
    ['45718', 'dd/mm/yyyy', '02/3/2025'],
    ['1', 'm/d/yyyy', '01/01/1900'],
    ['61', 'dd/mm/yyyy', '01/3/1900'],
    ['1e3', '0', '1000'],
    ['12345678', '#,##0,', '12.346'],
    ['-5.5', '#,##0.0_);(#,##0.0)', '-5,5'],
    ['abc', '', 'abc'],
  ])('shows %s with the format %j as %s', (value, code, shown) => expect(formatNumber(value, code, false)).toBe(shown));
});

describe('references', () => {
  it('name sheets and ranges', () => {
    expect(readSheetReference("'Biểu 1'!A6:K42")).toEqual({ sheet: 'Biểu 1', range: 'A6:K42', name: null });
    expect(readSheetReference('A6:K42')).toEqual({ sheet: null, range: 'A6:K42', name: null });
    expect(readSheetReference('vung')).toEqual({ sheet: null, range: null, name: 'vung' });
    expect(printRange(readRange('$AA$10:B2')!)).toBe('B2:AA10');
    expect(readRange('A0')).toBe(null);
  });

  it('stay beside the draft', () => {
    expect(resolveUri('file:///ho-so/bao-cao.md', 'so liệu/a.csv')).toBe('file:///ho-so/so%20li%E1%BB%87u/a.csv');
    expect(resolveUri('file:///ho-so/phan/kinh-te.md', '../a.csv')).toBe('file:///ho-so/a.csv');
    expect(resolveUri('file:///bao-cao.md', '../../a.csv')).toBe(null);
    expect(resolveUri('file:///ho-so/a.md', '/etc/passwd')).toBe(null);
    expect(resolveUri('file:///ho-so/a.md', 'http://x/a.csv')).toBe(null);
    expect(readDataFile('a.csv', 'file:///ho-so/b.md', null)).toMatchObject({ failure: { key: 'missing' } });
  });
});
