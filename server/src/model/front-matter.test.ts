/** Front matter as people type it, made into metadata. */

import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../test/support/draft.ts';
import { editDistance, METADATA_KEYS, metadataKey, nearestKey, normalKey } from './keys.ts';
import type { Metadata } from './metadata.ts';
import { parseDate } from './metadata-values.ts';

const metadataOf = (yaml: string): Metadata => reportOf(`---\nvanthu: van-ban\n${yaml}\n---\n\nChữ.\n`).metadata;

describe('keys', () => {
  it.each(['Nơi nhận', 'nơi-nhận', 'noi_nhan', 'NƠI NHẬN', 'recipients', 'nơi nhận'.normalize('NFD')])('%s', text => {
    expect(metadataKey(text)).toBe('recipients');
  });

  it('suggests the nearest key', () => {
    expect(nearestKey(METADATA_KEYS, 'trich yêu')).toBe('trích yếu');
    expect(nearestKey(METADATA_KEYS, 'độ khẩnn')).toBe('độ khẩn');
    expect(nearestKey(METADATA_KEYS, 'người kỹ thuật viên')).toBeNull();
    expect(editDistance('abcd', 'acbd')).toBe(1);
    expect(normalKey('Kiểm điểm')).toBe('kiemdiem');
  });
});

describe('metadata', () => {
  it('splits number and symbol', () => {
    const both = metadataOf('số: 289/BC-UBND');
    expect([both.number?.value, both.symbol?.value]).toEqual([289, 'BC-UBND']);
    const open = metadataOf('số: /BC-UBND');
    expect([open.number?.value, open.symbol?.value]).toEqual([null, 'BC-UBND']);
    const own = metadataOf('số: 05\nký hiệu: BC-SYT');
    expect([own.number?.value, own.symbol?.value]).toEqual([5, 'BC-SYT']);
    expect(metadataOf('số: năm').number?.value).toBeNull();
  });

  it.each([
    ['2021-07-28', { year: 2021, month: 7, day: 28 }],
    ['28/7/2021', { year: 2021, month: 7, day: 28 }],
    ['ngày 01 tháng 02 năm 2024', { year: 2024, month: 2, day: 1 }],
    ['29/02/2024', { year: 2024, month: 2, day: 29 }],
    ['29/02/2023', null],
    ['31/6/2026', null],
    ['hôm nay', null],
  ])('reads the date %s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });

  it.each([
    ['', 'draft', null],
    ['dự thảo lần 2', 'draft', 2],
    ['Trình ký', 'submitted', null],
    ['ban hành', 'issued', null],
    ['issued', 'issued', null],
  ])('reads the status %s', (text, status, round) => {
    const metadata = metadataOf(`trạng thái: ${text}`);
    expect([metadata.status, metadata.draftRound]).toEqual([status, round]);
  });

  it.each<[string, string, { authority: string[]; position: string | null; name: string | null }]>([
    [
      'a map',
      'người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}',
      { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Lò Văn An' },
    ],
    [
      'a stack',
      'người ký:\n  quyền hạn:\n    - TM. ỦY BAN NHÂN DÂN\n    - KT. CHỦ TỊCH\n  chức vụ: PHÓ CHỦ TỊCH\n  họ tên: Lò Văn An',
      { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name: 'Lò Văn An' },
    ],
    [
      'a bare TM.',
      'người ký:\n  quyền hạn: TM.\n  chức vụ: CHỦ TỊCH\n  họ tên: Lò Văn An',
      { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Lò Văn An' },
    ],
    [
      'as printed',
      'người ký: |\n  TM. ỦY BAN NHÂN DÂN\n  KT. CHỦ TỊCH\n  PHÓ CHỦ TỊCH\n\n  (Đã ký)\n\n  Lò Văn An',
      { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name: 'Lò Văn An' },
    ],
    [
      'as printed, no authority',
      'người ký: |\n  GIÁM ĐỐC\n  Lò Văn An',
      { authority: [], position: 'GIÁM ĐỐC', name: 'Lò Văn An' },
    ],
    ['empty', 'người ký:', { authority: [], position: null, name: null }],
  ])('reads the signer as %s', (_name, yaml, expected) => {
    const signer = metadataOf(`cơ quan: Ủy ban nhân dân xã Nà Tâu\n${yaml}`).signer!.value;
    expect({
      authority: signer.authority.map(item => item.value),
      position: signer.position?.value ?? null,
      name: signer.name?.value ?? null,
    }).toEqual(expected);
  });

  it.each([
    ['a list', 'nơi nhận:\n  - Như trên;\n  - UBND tỉnh (b/c);\n  - Lưu: VT, TH.'],
    ['dashes typed twice', 'nơi nhận:\n  - "- Như trên;"\n  - UBND tỉnh (b/c)\nlưu: VT, TH.'],
    ['a block', 'nơi nhận: |\n  - Như trên;\n  - UBND tỉnh (b/c);\n  - Lưu: VT, TH.'],
    ['one line', 'nơi nhận: Như trên; UBND tỉnh (b/c); Lưu VT, TH.'],
    ['one line in quotes', 'nơi nhận: "- Như trên; - UBND tỉnh (b/c); - Lưu: VT, TH."'],
    ['one line with a second colon', 'nơi nhận: Như trên; UBND tỉnh (b/c); Lưu: VT, TH.'],
  ])('cleans recipients typed as %s', (_name, yaml) => {
    const metadata = metadataOf(yaml);
    expect(metadata.recipients?.value.map(item => item.value)).toEqual(['Như trên', 'UBND tỉnh (b/c)']);
    expect(metadata.archive?.value).toBe('VT, TH');
  });

  it('keeps what it can of a broken front matter', () => {
    const open = reportOf('---\nvanthu: van-ban\ncơ quan: Sở Y tế\n\n## I. Kết quả\n\nChữ.\n');
    expect(open.metadata.agency?.value).toBe('Sở Y tế');
    expect(open.sections).toHaveLength(1);
    expect(open.problems.map(problem => problem.key)).toEqual(['unclosed']);
    const twice = metadataOf('số: 1\nsố: 2\ntrich yeu: [điền]\nlạ lùng: x');
    expect(twice.number?.value).toBe(1);
    expect(twice.subject?.value).toBe('[điền]');
    expect(twice.unknown.map(key => key.text)).toEqual(['lạ lùng']);
    const large = reportOf(`---\nvanthu: van-ban\nx: ${'a'.repeat(300_000)}\n---\n`);
    expect(large.problems.map(problem => problem.key)).toEqual(['size']);
  });

  it('places values, empty ones after their key', () => {
    const text =
      '---\nvanthu: van-ban\nsố: 5/BC-SYT\ntrích yếu:\nliên hệ: {email: a@b.vn}\nkỳ báo cáo: {từ: 2021-01-01, đến: 30/6/2021}\nbỏ qua:\n  totals/shares: làm tròn\n---\n';
    const { metadata } = reportOf(text);
    const at = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    expect(at(metadata.anchor)).toBe('vanthu: van-ban');
    expect(at(metadata.symbol!.span)).toBe('BC-SYT');
    expect(metadata.subject!.span).toEqual({ start: text.indexOf('yếu:') + 4, end: text.indexOf('yếu:') + 4 });
    expect(metadata.contact?.value.email).toBe('a@b.vn');
    expect(metadata.period?.value).toBe('01/01/2021 - 30/6/2021');
    expect(metadata.ignore).toMatchObject([{ rule: { value: 'totals/shares' }, reason: 'làm tròn' }]);
  });
});
