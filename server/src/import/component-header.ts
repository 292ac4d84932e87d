/** The components above the content: agency, motto, number, place and date, type, subject, addressees, marks. */

import { isBlank, isBold, isCapital, type Line, upper } from './component-lines.ts';
import type { Components } from './components.ts';
import type { WordBlock } from './word/document.ts';

/** The types of documents of Điều 7 that carry their name, and the legal ones laid out alike; both placements of the tone mark. */
const TYPES = new Set(
  [
    'luật',
    'nghị định',
    'thông tư',
    'nghị quyết',
    'quyết định',
    'chỉ thị',
    'quy chế',
    'quy định',
    'thông cáo',
    'thông báo',
    'hướng dẫn',
    'chương trình',
    'kế hoạch',
    'phương án',
    'đề án',
    'dự án',
    'báo cáo',
    'biên bản',
    'tờ trình',
    'hợp đồng',
    'công điện',
    'bản ghi nhớ',
    'bản thỏa thuận',
    'giấy ủy quyền',
    'giấy mời',
    'giấy giới thiệu',
    'giấy nghỉ phép',
    'phiếu gửi',
    'phiếu chuyển',
    'phiếu báo',
    'phụ lục',
  ].map(key),
);

const MOTTO = key('Cộng hòa xã hội chủ nghĩa Việt Nam');
const SLOGAN = /^Độc lập\s*\p{Pd}\s*Tự do\s*\p{Pd}\s*Hạnh phúc$/iu;
const NUMBER = /^Số\s*(?::[\d.…_\s]*(?:\/[\p{L}\d .…\p{Pd}/()]{0,50})?|[\d.…_\s]*\/[\p{L}\d .…\p{Pd}/()]{0,50})$/iu;
const PLACE_DATE = /^.{0,60}[,;]?\s*ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*$/iu;
const URGENCY = /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?:\s+HẸN GIỜ)?$/u;
const SECRECY = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u;
const CIRCULATION = /^(?:XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ)$/u;
const DRAFT_MARK =
  /^\(?DỰ THẢO(?:\s*\(?(?:(?:LẦN\s*(?:THỨ\s*)?)?\d{1,2})?(?:\s*[,;-]?\s*(?:NGÀY\s*)?[\d./…-]{1,12})?\)?)?\)?$/iu;
const ADDRESSEES = /^Kính gửi\b/iu;

/** Beyond this many lines from the top nothing belongs to the header any more. */
const LONGEST_HEADER = 60;
/** Where no type stands, the lines of a header are within the first blocks. */
const HIGHEST_ANCHOR = 16;
/** Where nothing stands side by side, the agency is this many blocks above the motto at most. */
const HIGHEST_AGENCY = 4;
/** A header's lines are short. */
const LONGEST_LINE = 300;

/** Capitals, tone marks and blanks aside. */
function key(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s+/gu, ' ')
    .trim();
}

type HeaderComponents = Omit<
  Components,
  'recipientsHeading' | 'recipients' | 'authority' | 'signerName' | 'content' | 'appendices' | 'unplaced'
>;

export function readHeader(
  lines: readonly Line[],
  body: readonly WordBlock[],
): { readonly components: HeaderComponents; readonly end: number; readonly unplaced: readonly Line[] } {
  const top: Line[] = [];
  for (const line of lines) {
    if (top.length >= LONGEST_HEADER || line.text.length > LONGEST_LINE) break;
    top.push(line);
  }
  const taken = new Set<Line>();
  const take = (test: (line: Line) => boolean): Line | null => {
    const found = top.find(line => !taken.has(line) && test(line));
    if (found) taken.add(found);
    return found ?? null;
  };
  const motto = take(line => key(line.text) === MOTTO);
  const slogan = take(line => SLOGAN.test(line.text));
  const number = take(line => line.side !== 'right' && NUMBER.test(line.text) && line.text.length < 70);
  const placeDate = take(line => PLACE_DATE.test(line.text));
  const type = take(line => isType(line.text) && !isTable(body[line.block], line));
  const anchors = [motto, slogan, number, placeDate].filter(
    line =>
      line !== null &&
      (type ? line.block <= type.block && line.block > type.block - HIGHEST_ANCHOR : line.block <= HIGHEST_ANCHOR),
  ) as Line[];
  const letter = type ? null : take(line => /^V\/v\b/iu.test(line.text));
  // Without any sign of the layout the text begins at once; a lone type line still opens a document.
  const isDocument = anchors.length > (motto || type ? 0 : 1) || (type !== null && type.block < HIGHEST_ANCHOR);
  if (!isDocument) return { components: EMPTY_HEADER, end: 0, unplaced: [] };

  const urgency = take(line => URGENCY.test(line.text));
  const secrecy = take(line => SECRECY.test(line.text));
  const circulation = take(line => CIRCULATION.test(line.text));
  const draftMark = take(line => DRAFT_MARK.test(line.text));

  const lastAnchor = Math.max(-1, ...anchors.map(line => line.block), letter?.block ?? -1);
  const firstAnchor = Math.min(...anchors.map(line => line.block), letter?.block ?? Number.POSITIVE_INFINITY);
  const agencies = top.filter(
    line =>
      !taken.has(line) &&
      line.block <= lastAnchor &&
      line.block >= firstAnchor - HIGHEST_AGENCY &&
      line.side !== 'right' &&
      (!number || top.indexOf(line) < top.indexOf(number)) &&
      (line.side === 'left' || isCapital(line.text)) &&
      line.text !== '',
  );
  const regular = agencies.findLastIndex(line => !isBold(line));
  const own = regular === agencies.length - 1 ? Math.max(0, regular) : regular + 1;
  for (const line of agencies) taken.add(line);

  let end = Math.max(lastAnchor, type?.block ?? -1) + 1;
  const subject: Line[] = letter ? [letter] : [];
  const addressees: Line[] = [];
  const after = top.filter(line => line.block >= end || (type !== null && line.block >= type.block && line !== type));
  let index = 0;
  if (type) {
    for (; index < after.length; index++) {
      const line = after[index]!;
      if (taken.has(line)) continue;
      if (line.text === '') {
        if (subject.length > 0) break;
        continue;
      }
      if (!isSubject(line, subject)) break;
      subject.push(line);
    }
  }
  if (letter) {
    const from = top.indexOf(letter);
    for (const line of top.slice(from + 1)) {
      if (line.block !== letter.block || line.side !== letter.side || line.text === '') break;
      subject.push(line);
    }
  }
  for (; index < after.length; index++) {
    const line = after[index]!;
    if (taken.has(line) || line.text === '') continue;
    const opens = addressees.length === 0 && ADDRESSEES.test(line.text);
    const goesOn = addressees.length > 0 && !/[.]$/u.test(addressees.at(-1)!.text) && isAddressee(line, addressees);
    if (!opens && !goesOn) break;
    addressees.push(line);
  }
  for (const line of [...subject, ...addressees]) taken.add(line);
  for (const line of taken) if (line.block >= end && !isLaterMark(line)) end = line.block + 1;
  const unplaced = top.filter(line => line.block < end && !taken.has(line) && line.text !== '');
  // Empty paragraphs and drawn lines below the header belong to it.
  while (end < body.length && isBlank(body[end]!)) end++;
  return {
    components: {
      motto,
      slogan,
      parentAgency: agencies.slice(0, own),
      agency: agencies.slice(own),
      number,
      placeDate,
      documentType: type,
      subject,
      addressees,
      urgency,
      secrecy,
      circulation,
      draftMark,
    },
    end,
    unplaced,
  };
}

const EMPTY_HEADER: HeaderComponents = {
  motto: null,
  slogan: null,
  parentAgency: [],
  agency: [],
  number: null,
  placeDate: null,
  documentType: null,
  subject: [],
  addressees: [],
  urgency: null,
  secrecy: null,
  circulation: null,
  draftMark: null,
};

const isType = (text: string): boolean => /\p{Lu}/u.test(text) && text === upper(text) && TYPES.has(key(text));

/** Marks may stand anywhere near the top; they do not draw the header's end down. */
const isLaterMark = (line: Line): boolean =>
  URGENCY.test(line.text) || SECRECY.test(line.text) || CIRCULATION.test(line.text) || DRAFT_MARK.test(line.text);

/** The type stands alone on the page, never in a table with lines. */
const isTable = (block: WordBlock | undefined, line: Line): boolean =>
  block?.kind === 'table' && (block.bordered || line.side !== null);

/** The subject: centred or bold below the type; a justified paragraph of body size is the text already. */
function isSubject(line: Line, before: readonly Line[]): boolean {
  if (ADDRESSEES.test(line.text) || line.side !== null || line.text.length > 400) return false;
  const { align } = line.paragraph.format;
  if (align === 'center') return isBold(line) || before.length === 0 || !isBold(before.at(-1)!);
  return before.length === 0 && isBold(line) && !/^(?:[IVX]+|[A-Z]|\d+)\s*[.)]/u.test(line.text);
}

const isAddressee = (line: Line, before: readonly Line[]): boolean =>
  /^[-–+]/u.test(line.text) ||
  (before.length === 1 && /:$/u.test(before[0]!.text)) ||
  /[;,]$/u.test(before.at(-1)!.text);
