/** The places of a draft where a sentence may stand: what is wrong in one of them is wrong in all. */

import { letter, type Planted } from './planted.ts';

export type Surrounding = keyof typeof SURROUNDINGS;

interface Placed {
  readonly draft: string;
  readonly uri?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const lines = (text: string, indent: string): string => text.replaceAll('\n', `\n${indent}`);
const unended = (text: string): string => text.replace(/[.]$/u, '');

/** A report in YAML with sections in literal blocks or parts below `rest`. */
export function yamlReport(rest: string): string {
  return `vanthu: dinh-ky
trạng thái: trình ký
cơ quan: Sở Y tế
ký hiệu: BC-SYT
địa danh: Thanh Giang
trích yếu: Kết quả công tác y tế quý III năm 2026
người ký:
  quyền hạn: KT. GIÁM ĐỐC
  chức vụ: PHÓ GIÁM ĐỐC
  họ tên: Lường Văn Hặc
nơi nhận: [Văn phòng UBND tỉnh, Các phòng thuộc Sở]
lưu: VT, NVY
${rest}`;
}

const SURROUNDINGS = {
  paragraph: (text: string): Placed => ({ draft: letter(text) }),
  heading: (text: string): Placed => ({ draft: letter(`## I. ${unended(text)}\n\nĐã xong theo kế hoạch.`) }),
  'list item': (text: string): Placed => ({ draft: letter(`- Họp dân ở 12 bản.\n- ${text}\n- Sửa kênh mương.`) }),
  'item of an item': (text: string): Placed => ({
    draft: letter(`- Việc trong tháng:\n  - ${lines(text, '    ')}\n  - Sửa kênh mương.`),
  }),
  quote: (text: string): Placed => ({ draft: letter(`> ${text}`) }),
  cell: (text: string): Placed => ({
    draft: letter(`| Việc | Ghi chú |\n| --- | --- |\n| Họp dân | Xong |\n| Làm đường | ${text} |`),
  }),
  footnote: (text: string): Placed => ({ draft: letter('Đã họp dân ở các bản[^1].', `[^1]: ${text}`) }),
  'note in place': (text: string): Placed => ({ draft: letter(`Đã họp dân ở các bản^[${text}].`) }),
  emphasis: (text: string): Placed => ({ draft: letter(`Đã họp dân ở các bản. **${text}**`) }),
  'windows lines': (text: string): Placed => ({
    draft: letter(`Đã họp dân.\n\n${text}`).replaceAll('\n', '\r\n'),
  }),
  decomposed: (text: string): Placed => ({ draft: letter(`Đã họp dân ở các bản.\n\n${text}`).normalize('NFD') }),
  'literal block': (text: string): Placed => ({
    uri: 'file:///w/bao-cao.yaml',
    draft: yamlReport(`mục:
  - id: ket-qua
    tiêu đề: KẾT QUẢ THỰC HIỆN NHIỆM VỤ
    nội dung: |
      Sở Y tế đã họp với các trạm.

      ${lines(text, '      ')}
  - id: han-che
    tiêu đề: TỒN TẠI, HẠN CHẾ
    nội dung: |
      Một số trạm còn thiếu bác sĩ.
  - id: nhiem-vu
    tiêu đề: NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI
    nội dung: |
      Luân phiên bác sĩ về các trạm còn thiếu./.
`),
  }),
  part: (text: string): Placed => ({
    uri: 'file:///w/bao-cao.yaml',
    draft: yamlReport(`các phần:
  - {mục: ket-qua, tệp: phan/ket-qua.md}
  - {mục: han-che, tệp: phan/han-che.md}
  - {mục: nhiem-vu, tệp: phan/nhiem-vu.md}
`),
    files: {
      'file:///w/phan/ket-qua.md': 'Sở Y tế đã họp với các trạm.\n',
      'file:///w/phan/han-che.md': `Một số trạm còn thiếu bác sĩ.\n\n${text}\n`,
      'file:///w/phan/nhiem-vu.md': 'Luân phiên bác sĩ về các trạm còn thiếu./.\n',
    },
  }),
} as const;

/** A phrase with its mark in every surrounding but those left out. */
export function everywhere(
  rule: string,
  phrase: string,
  options: { readonly not?: readonly Surrounding[]; readonly also?: readonly string[] } = {},
): Planted[] {
  const { not = [], also = [] } = options;
  return Object.entries(SURROUNDINGS)
    .filter(([name]) => !not.includes(name as Surrounding))
    .map(([name, place]) => ({
      rule,
      name: `${phrase} [${name}]`,
      also: name === 'decomposed' ? [...also, 'text/unicode'] : also,
      ...place(phrase),
    }));
}
