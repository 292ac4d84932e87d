/** Planted defects of reports that are put together from parts. */

import type { Planted } from './planted.ts';
import { yamlReport } from './surroundings.ts';

const FILES = {
  'file:///w/phan/a.md': 'Mạng lưới y tế cơ sở được củng cố.\n',
  'file:///w/phan/b.md': 'Một số trạm còn thiếu bác sĩ.\n',
  'file:///w/phan/c.md': 'Luân phiên bác sĩ về các trạm còn thiếu./.\n',
};

/** A report of three parts; each line may be replaced, or followed by more. */
function assembled(
  rule: string,
  name: string,
  lines: { readonly a?: string; readonly b?: string; readonly c?: string; readonly more?: string },
  others: Partial<Planted> = {},
): Planted[] {
  const { a = '{mục: ket-qua, tệp: phan/a.md}', b = '{mục: han-che, tệp: phan/b.md}' } = lines;
  const { c = '{mục: nhiem-vu, tệp: phan/c.md}', more = '' } = lines;
  const draft = yamlReport(`các phần:\n  - ${a}\n  - ${b}\n  - ${c}\n${more}`);
  const planted = { rule, uri: 'file:///w/bao-cao.yaml', files: FILES, ...others };
  return [
    { ...planted, name, draft },
    { ...planted, name: `${name} [windows lines]`, draft: draft.replaceAll('\n', '\r\n') },
  ];
}

const LACKS = ['structure/missing-section'];

export const ASSEMBLY: readonly Planted[] = [
  ...assembled(
    'assembly/missing-part',
    'a name with a slip',
    { b: '{mục: han-che, tệp: ⟦phan/bb.md⇒phan/b.md⟧}' },
    { also: LACKS },
  ),
  ...assembled(
    'assembly/missing-part',
    'past its deadline',
    {
      b: '{mục: han-che, tệp: ⟦phan/bb.md⇒phan/b.md⟧, đơn vị: Phòng Nghiệp vụ Y, hạn: 2026-09-20}',
    },
    { also: LACKS, today: { year: 2026, month: 9, day: 21 } },
  ),
  ...assembled(
    'assembly/missing-part',
    'before its deadline',
    {
      b: '{mục: han-che, tệp: ⟦phan/bb.md⇒phan/b.md⟧, đơn vị: Phòng Nghiệp vụ Y, hạn: 20/9/2026}',
    },
    { also: LACKS, today: { year: 2026, month: 9, day: 20 } },
  ),
  ...assembled('assembly/missing-part', 'a path alone', { more: '  - ⟦phan/phu-luc.md⟧\n' }),

  ...assembled('assembly/outside', 'a path upwards', { more: '  - {tệp: ⟦../khac/d.md⟧}\n' }),
  ...assembled('assembly/outside', 'an absolute path', { more: '  - {tệp: ⟦/etc/d.md⟧}\n' }),
  ...assembled('assembly/outside', 'the report itself', { more: '  - {tệp: ⟦bao-cao.yaml⟧}\n' }),
  ...assembled('assembly/outside', 'a part twice', { more: '  - {tệp: ⟦phan/../phan/a.md⟧}\n' }),
  ...assembled('assembly/outside', 'an address', { more: '  - {tệp: ⟦"https://example.org/d.md"⟧}\n' }),
  ...assembled('assembly/outside', 'a path of Windows upwards', { more: "  - {tệp: ⟦'..\\..\\d.md'⟧}\n" }),

  ...assembled(
    'assembly/unlisted',
    'no such section',
    {
      more: '  - {mục: ⟦thoi-tiet⟧, tệp: phan/d.md}\n',
    },
    { files: { ...FILES, 'file:///w/phan/d.md': 'Mưa nhiều.\n' } },
  ),
  ...assembled(
    'assembly/unlisted',
    'two for one section',
    {
      more: '  - {mục: ⟦han-che⟧, tệp: phan/d.md}\n',
    },
    { files: { ...FILES, 'file:///w/phan/d.md': 'Thiếu thuốc.\n' } },
  ),
  ...assembled(
    'assembly/unlisted',
    'two for one section, spelled otherwise',
    {
      more: '  - mục: ⟦hạn chế⟧\n    tệp: phan/d.md\n',
    },
    { files: { ...FILES, 'file:///w/phan/d.md': 'Thiếu thuốc.\n' } },
  ),
];
