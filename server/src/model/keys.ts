/** Keys of the front matter in Vietnamese and English, compared as people type them. */

import type { MetadataKey } from './metadata.ts';

/** What two spellings of one key share: NFC, lower case, no diacritics (đ → d), letters and digits only. */
export function normalKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The spellings of each key, the one to show first. */
export const METADATA_KEYS: Readonly<Record<MetadataKey, readonly string[]>> = {
  vanthu: ['vanthu'],
  lang: ['ngôn ngữ', 'lang', 'language'],
  status: ['trạng thái', 'status'],
  draftRound: ['lần dự thảo', 'draftRound'],
  parentAgency: ['cơ quan chủ quản', 'parentAgency'],
  agency: ['cơ quan', 'cơ quan ban hành', 'agency'],
  number: ['số', 'number'],
  symbol: ['ký hiệu', 'kí hiệu', 'symbol'],
  place: ['địa danh', 'place'],
  date: ['ngày', 'date'],
  documentType: ['tên loại', 'documentType'],
  subject: ['trích yếu', 'subject'],
  addressees: ['kính gửi', 'addressees'],
  signer: ['người ký', 'người kí', 'signer'],
  recipients: ['nơi nhận', 'recipients'],
  archive: ['lưu', 'archive'],
  secrecy: ['độ mật', 'secrecy'],
  urgency: ['độ khẩn', 'urgency'],
  circulation: ['phạm vi lưu hành', 'circulation'],
  drafter: ['người soạn', 'drafter'],
  copies: ['số bản', 'copies'],
  contact: ['liên hệ', 'contact'],
  period: ['kỳ báo cáo', 'kì báo cáo', 'period'],
  figures: ['số liệu', 'figures'],
  parts: ['các phần', 'parts'],
  sections: ['mục', 'sections'],
  ignore: ['bỏ qua', 'ignore'],
};

export const SIGNER_KEYS = {
  authority: ['quyền hạn', 'authority'],
  position: ['chức vụ', 'position'],
  name: ['họ tên', 'họ và tên', 'name'],
} as const;

export const CONTACT_KEYS = {
  address: ['địa chỉ', 'address'],
  email: ['thư điện tử', 'email', 'e-mail'],
  website: ['trang tin', 'website', 'trang thông tin điện tử'],
  phone: ['điện thoại', 'phone', 'số điện thoại'],
  fax: ['fax', 'số fax'],
} as const;

export const PERIOD_KEYS = { from: ['từ', 'từ ngày', 'from'], to: ['đến', 'đến ngày', 'to'] } as const;

export const PART_KEYS = {
  section: ['mục', 'section'],
  file: ['tệp', 'file'],
  agency: ['đơn vị', 'agency'],
  deadline: ['hạn', 'deadline'],
} as const;

export const SECTION_KEYS = {
  id: ['id'],
  title: ['tiêu đề', 'title'],
  content: ['nội dung', 'content'],
  sections: ['mục', 'sections'],
} as const;

/** The key of `table` that `text` spells, or null. */
export function keyIn<K extends string>(table: Readonly<Record<K, readonly string[]>>, text: string): K | null {
  const normal = normalKey(text);
  for (const key of Object.keys(table) as K[])
    if (normalKey(key) === normal || table[key].some(spelling => normalKey(spelling) === normal)) return key;
  return null;
}

const BY_SPELLING: ReadonlyMap<string, MetadataKey> = new Map(
  (Object.keys(METADATA_KEYS) as MetadataKey[]).flatMap(key =>
    [key, ...METADATA_KEYS[key]].map(spelling => [normalKey(spelling), key] as const),
  ),
);

/** The metadata key that `text` spells, or null. */
export const metadataKey = (text: string): MetadataKey | null => BY_SPELLING.get(normalKey(text)) ?? null;

/** The Vietnamese spelling of the key of `table` that is most like `text`, or null where none is like it. */
export function nearestKey<K extends string>(
  table: Readonly<Record<K, readonly string[]>>,
  text: string,
): string | null {
  const normal = normalKey(text);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(normal.length / 3)) + 1;
  for (const key of Object.keys(table) as K[]) {
    for (const spelling of [key, ...table[key]]) {
      const distance = editDistance(normal, normalKey(spelling), least);
      if (distance < least) {
        least = distance;
        best = table[key][0]!;
      }
    }
  }
  return best;
}

/** Edits (a neighbour swap is one) between two short words; stops counting at `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
