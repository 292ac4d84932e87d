/**
 * What a planted defect is: a small draft with marks around the text that must be flagged.
 *
 * Each `⟦text⟧` must be flagged, once; in `⟦wrong⇒right⟧` the draft says `wrong`, and with `right` in its place the
 * same draft must be quiet. `‹text›` may be flagged instead of a single mark (the defect has two faces).
 */

export interface Planted {
  readonly rule: string;
  readonly name: string;
  /** The draft with its marks. */
  readonly draft: string;
  /** Other rules that see the same defect and may speak too. */
  readonly also?: readonly string[];
  /** Where the draft is not Markdown beside no other file: its name, and the files beside it, marked too. */
  readonly uri?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The clock, for deadlines. */
  readonly today?: { readonly year: number; readonly month: number; readonly day: number };
}

/** A draft that is right and must give no error and no warning. */
export interface Quiet {
  readonly name: string;
  readonly draft: string;
  /** Rules that must not even hint at anything here. */
  readonly silent?: readonly string[];
}

/** A stretch of the draft without its marks: offsets in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
}

/** The draft as the checker reads it, the places that are marked, and the repaired draft where the marks give one. */
export function unmark(text: string): { draft: string; marks: Mark[]; repaired: string | null } {
  const marks: Mark[] = [];
  let draft = '';
  let repaired = '';
  let last = 0;
  let repairs = false;
  for (const match of text.matchAll(/⟦([^⟦⟧⇒]*)(?:⇒([^⟦⟧]*))?⟧|‹([^‹›]*)›/gu)) {
    const between = text.slice(last, match.index);
    last = match.index + match[0].length;
    draft += between;
    repaired += between;
    const wrong = match[1] ?? match[3] ?? '';
    marks.push({ start: draft.length, end: draft.length + wrong.length, optional: match[3] !== undefined });
    draft += wrong;
    repaired += match[2] ?? wrong;
    repairs ||= match[2] !== undefined;
  }
  const rest = text.slice(last);
  return { draft: draft + rest, marks, repaired: repairs ? repaired + rest : null };
}

/** A complete named document around `body`, which needs no sections; `notes` stand at its end. */
export function letter(body: string, notes = ''): string {
  return `---
vanthu: van-ban
trạng thái: trình ký
cơ quan: Ủy ban nhân dân xã Nà Tâu
tên loại: BÁO CÁO
ký hiệu: BC-UBND
địa danh: Nà Tâu
trích yếu: Kết quả công tác tháng 9 năm 2026
người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Mùa A Sính}
nơi nhận: [Thường trực Đảng ủy xã, Các phòng thuộc xã]
lưu: VT
---

${body}

Trên đây là báo cáo của xã Nà Tâu./.
${notes === '' ? '' : `\n${notes}\n`}`;
}

/** Front matter of `profile` with the given lines in place of, or after, the usual ones; an empty value drops the key. */
export function front(profile: string, lines: Readonly<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    vanthu: profile,
    'trạng thái': 'trình ký',
    'cơ quan': 'Sở Y tế',
    'ký hiệu': 'BC-SYT',
    'địa danh': 'Thanh Giang',
    'trích yếu': 'Kết quả công tác y tế 6 tháng đầu năm 2026',
    'người ký': '{quyền hạn: KT. GIÁM ĐỐC, chức vụ: PHÓ GIÁM ĐỐC, họ tên: Lường Văn Hặc}',
    'nơi nhận': '[Văn phòng UBND tỉnh, Các phòng thuộc Sở]',
    lưu: 'VT, NVY',
  };
  const all = { ...usual, ...lines };
  const printed = Object.entries(all).flatMap(([key, value]) =>
    value === ''
      ? []
      : [key === 'vanthu' && value.startsWith('⟦') ? value : `${key}:${value.startsWith('\n') ? '' : ' '}${value}`],
  );
  return `---\n${printed.join('\n')}\n---\n`;
}

/** A complete periodic report with the given front matter and sections. */
export function periodic(lines: Readonly<Record<string, string>> = {}, sections: string = SECTIONS): string {
  return `${front('dinh-ky', lines)}
Sở Y tế báo cáo như sau:

${sections}
`;
}

/** The three sections that a periodic report must have, each with text. */
export const SECTIONS = `## I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ

Mạng lưới y tế cơ sở được củng cố, thuốc men cung ứng đầy đủ.

## II. TỒN TẠI, HẠN CHẾ

Một số trạm y tế còn thiếu bác sĩ.

## III. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI

Luân phiên bác sĩ về các trạm còn thiếu; nâng cấp trang thiết bị./.`;
