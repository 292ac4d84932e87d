import { expect, test } from 'vitest';
import { paragraph, type WordParts, wordFile } from '../../../test/support/word.ts';
import type { ComponentLine } from './component-lines.ts';
import { type Components, recogniseComponents } from './components.ts';
import { paragraphText } from './word/document.ts';
import { readWord } from './word/read.ts';

function components(body: string, parts: WordParts = {}): Components {
  const read = readWord(wordFile(body, parts));
  if (!read.ok) throw new Error(read.problem);
  return recogniseComponents(read.document);
}

const texts = (lines: readonly ComponentLine[]): string[] => lines.map(line => line.text);
const centred = (text: string, bold = false): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`;
const cell = (...inner: string[]): string => `<w:tc>${inner.join('')}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const content = (c: Components): string[] =>
  c.content.map(block => (block.kind === 'paragraph' ? paragraphText(block) : 'bảng'));

const HEADER = table(
  row(
    cell(centred('UBND TỈNH LÀO CAI'), centred('SỞ Y TẾ', true)),
    cell(
      centred('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
      centred('Độc lập - Tự do - Hạnh phúc', true),
      '<w:p><w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr></w:pPr></w:p>',
    ),
  ),
  row(cell(centred('Số: 45/BC-SYT')), cell(centred('Lào Cai, ngày 05 tháng 6 năm 2026'))),
);
const SIGNATURE = table(
  row(
    cell(paragraph('Nơi nhận:'), paragraph('- Như trên;'), paragraph('- Lưu: VT, KHTC.')),
    cell(centred('KT. GIÁM ĐỐC', true), centred('PHÓ GIÁM ĐỐC', true), centred(''), centred('Giàng A Páo', true)),
  ),
);

test('a report in the usual tables', () => {
  const found = components(
    `${HEADER}${centred('BÁO CÁO', true)}${centred('Tình hình công tác y tế', true)}${centred('6 tháng đầu năm 2026', true)}${centred('Kính gửi: Bộ Y tế')}${paragraph('Mở đầu.')}${paragraph('Kết thúc./.')}${SIGNATURE}`,
  );
  expect(texts(found.parentAgency)).toEqual(['UBND TỈNH LÀO CAI']);
  expect(texts(found.agency)).toEqual(['SỞ Y TẾ']);
  expect(found.motto?.text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(found.slogan).toMatchObject({ text: 'Độc lập - Tự do - Hạnh phúc', ruled: true });
  expect(found.number?.text).toBe('Số: 45/BC-SYT');
  expect(found.placeDate?.text).toBe('Lào Cai, ngày 05 tháng 6 năm 2026');
  expect(found.documentType?.text).toBe('BÁO CÁO');
  expect(texts(found.subject)).toEqual(['Tình hình công tác y tế', '6 tháng đầu năm 2026']);
  expect(texts(found.addressees)).toEqual(['Kính gửi: Bộ Y tế']);
  expect(content(found)).toEqual(['Mở đầu.', 'Kết thúc./.']);
  expect(texts(found.recipients)).toEqual(['- Như trên;', '- Lưu: VT, KHTC.']);
  expect(texts(found.authority)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  expect(found.signerName?.text).toBe('Giàng A Páo');
  expect(texts(found.unplaced)).toEqual([]);
});

test('a header typed with tabs, a signature below the recipients', () => {
  const tabbed = (left: string, right: string): string =>
    `<w:p><w:r><w:t>${left}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>${right}</w:t></w:r></w:p>`;
  const found = components(
    [
      tabbed('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      tabbed('XÃ NẬM PỒ', 'Độc lập - Tự do - Hạnh phúc'),
      tabbed('Số: /BC-UBND', 'Nậm Pồ, ngày tháng 7 năm 2026'),
      centred('BÁO CÁO', true),
      centred('Kết quả 6 tháng', true),
      paragraph('Nội dung./.'),
      paragraph('Nơi nhận:'),
      paragraph('- UBND tỉnh;'),
      paragraph('- Lưu: VT.'),
      paragraph('TM. ỦY BAN NHÂN DÂN'),
      paragraph('CHỦ TỊCH'),
      paragraph('Lò Văn Hặc'),
      centred('Phụ lục', true),
    ].join(''),
  );
  expect(texts(found.agency)).toEqual(['XÃ NẬM PỒ']);
  expect(texts(found.parentAgency)).toEqual(['ỦY BAN NHÂN DÂN']);
  expect(found.number?.text).toBe('Số: /BC-UBND');
  expect(found.placeDate?.text).toBe('Nậm Pồ, ngày tháng 7 năm 2026');
  expect(content(found)).toEqual(['Nội dung./.']);
  expect(texts(found.authority)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  expect(found.signerName?.text).toBe('Lò Văn Hặc');
  expect(found.appendices).toHaveLength(1);
});

test('a letter has its subject below the number, several addressees', () => {
  const found = components(
    `${table(
      row(cell(centred('SỞ Y TẾ', true)), cell(centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true))),
      row(
        cell(centred('Số: 12/SYT-KHTC'), centred('V/v báo cáo nhanh'), centred('tình hình dịch')),
        cell(centred('Huế, ngày 01 tháng 02 năm 2026')),
      ),
    )}${centred('Kính gửi:')}${paragraph('- Bộ Y tế;')}${paragraph('- Cục Phòng bệnh.')}${paragraph('Sở báo cáo như sau:')}`,
  );
  expect(found.documentType).toBeNull();
  expect(texts(found.subject)).toEqual(['V/v báo cáo nhanh', 'tình hình dịch']);
  expect(texts(found.addressees)).toEqual(['Kính gửi:', '- Bộ Y tế;', '- Cục Phòng bệnh.']);
  expect(content(found)).toEqual(['Sở báo cáo như sau:']);
});

test('recipients beside a signature set apart by tabs, the last lines alone', () => {
  const line = (left: string, right: string): string =>
    `<w:p><w:r><w:t>${left}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>${right}</w:t></w:r></w:p>`;
  const found = components(
    `${paragraph('Hết./.')}${line('Nơi nhận:', 'KT. GIÁM ĐỐC')}${line('- Như trên;', 'PHÓ GIÁM ĐỐC')}${paragraph('- Lưu: VT, QLNS.')}${line('', 'Nguyễn Thị Lan')}`,
  );
  expect(texts(found.recipients)).toEqual(['- Như trên;', '- Lưu: VT, QLNS.']);
  expect(texts(found.authority)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  expect(found.signerName?.text).toBe('Nguyễn Thị Lan');
  expect(content(found)).toEqual(['Hết./.']);
});

test('a title in capitals that begins with Q is no authority', () => {
  const found = components(`${paragraph('Mở đầu.')}${centred('QUẢN LÝ CON DẤU', true)}`);
  expect(texts(found.authority)).toEqual([]);
  expect(content(found)).toEqual(['Mở đầu.', 'QUẢN LÝ CON DẤU']);
});

test('marks near the top', () => {
  const found = components(
    `${table(row(cell(centred('SỞ Y TẾ', true), centred('Số: 1/BC-SYT'), centred('HỎA TỐC', true), centred('MẬT', true)), cell(centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))))}${centred('DỰ THẢO LẦN 2')}${centred('BÁO CÁO', true)}${paragraph('Nội dung.')}`,
  );
  expect([found.urgency?.text, found.secrecy?.text, found.draftMark?.text]).toEqual([
    'HỎA TỐC',
    'MẬT',
    'DỰ THẢO LẦN 2',
  ]);
  expect(content(found)).toEqual(['Nội dung.']);
});

test('text that is no document of an office is content from its first line to its last', () => {
  const found = components(`${paragraph('I. Kết quả')}${paragraph('Số: liệu')}${paragraph('Hết.')}`);
  expect(content(found)).toHaveLength(3);
  expect(found.authority).toEqual([]);
});

test('no line is lost: each is a component, content, appendix or unplaced', () => {
  const found = components(
    `${centred('Mật khẩu: x')}${HEADER}${centred('(Tài liệu họp)')}${centred('BÁO CÁO', true)}${paragraph('Văn bản.')}${SIGNATURE}`,
  );
  expect(texts(found.unplaced).sort()).toEqual(['(Tài liệu họp)', 'Mật khẩu: x']);
});
