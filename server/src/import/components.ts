/**
 * The components of an administrative document in a Word file (NĐ 30/2020/NĐ-CP, Điều 8 and Phụ lục I): which lines are
 * the motto, the agency, the number, the subject, the signature … and where the content lies between them.
 */

import {
  inView,
  type RunFormat,
  type WordBlock,
  type WordDocument,
  type WordInline,
  type WordParagraph,
  type WordTable,
} from './word/document.ts';

/** A line of a component: a whole paragraph or, where tabs or line breaks divide one, a piece of it. */
export interface ComponentLine {
  /** NFC, without what surrounds it, runs of blanks as one. */
  readonly text: string;
  readonly paragraph: WordParagraph;
  /** The inlines of the paragraph that make up the line. */
  readonly inlines: readonly WordInline[];
  /** The half of the page that it stands in, where a table or a tab divides the page. */
  readonly side: 'left' | 'right' | null;
  /** True where something draws a line directly below: a shape, a border, or an underline of its own. */
  readonly ruled: boolean;
}

export interface Components {
  readonly motto: ComponentLine | null;
  readonly slogan: ComponentLine | null;
  readonly parentAgency: readonly ComponentLine[];
  readonly agency: readonly ComponentLine[];
  readonly number: ComponentLine | null;
  readonly placeDate: ComponentLine | null;
  /** `BÁO CÁO`; null in an official letter. */
  readonly documentType: ComponentLine | null;
  /** The lines below the type, or `V/v …` of an official letter. */
  readonly subject: readonly ComponentLine[];
  /** The lines of `Kính gửi:`, that one first. */
  readonly addressees: readonly ComponentLine[];
  readonly urgency: ComponentLine | null;
  readonly secrecy: ComponentLine | null;
  readonly circulation: ComponentLine | null;
  /** `DỰ THẢO`, with the round where it is numbered. */
  readonly draftMark: ComponentLine | null;
  /** `Nơi nhận:`. */
  readonly recipientsHeading: ComponentLine | null;
  /** The lines below it, `- Lưu: …` the last. */
  readonly recipients: readonly ComponentLine[];
  /** TM., KT., TL., TUQ., Q. and the title below, as printed. */
  readonly authority: readonly ComponentLine[];
  readonly signerName: ComponentLine | null;
  /** The content: what stands between the header and the signature, appendices not among it. */
  readonly content: readonly WordBlock[];
  /** What follows the signature: appendices. */
  readonly appendices: readonly WordBlock[];
  /** Lines of the header and the signature that are none of the above: kept, never guessed at. */
  readonly unplaced: readonly ComponentLine[];
}

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
/** Scans lose the horn of ơ and the marks of ậ. */
const RECIPIENTS = /^N[ơo]i nh[ậâa]n\s*:?$/iu;
const AUTHORITY = /^(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\s*\.?\s*\p{Lu}/u;

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

/** Lines in the order of the text; `block` counts the blocks of the body. */
interface Line extends ComponentLine {
  readonly block: number;
}

/** Finds the components; a document that is no administrative one gives empty ones and all of its text as content. */
export function recogniseComponents(document: WordDocument): Components {
  const body = document.body;
  const lines = underline(body.flatMap((block, i) => linesOf(block, i)));
  const header = readHeader(lines, body);
  const signature = readSignature(lines, body, header.end);
  return {
    ...header.components,
    ...signature.components,
    content: body.slice(header.end, signature.start),
    appendices: body.slice(signature.end),
    unplaced: [...header.unplaced, ...signature.unplaced],
  };
}

// ------------------------------------------------------------------------------------------------ header

type HeaderComponents = Omit<
  Components,
  'recipientsHeading' | 'recipients' | 'authority' | 'signerName' | 'content' | 'appendices' | 'unplaced'
>;

function readHeader(
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

// ------------------------------------------------------------------------------------------------ signature

type SignatureComponents = Pick<Components, 'recipientsHeading' | 'recipients' | 'authority' | 'signerName'>;

function readSignature(
  lines: readonly Line[],
  body: readonly WordBlock[],
  from: number,
): {
  readonly components: SignatureComponents;
  readonly start: number;
  readonly end: number;
  readonly unplaced: readonly Line[];
} {
  const rest = lines.filter(line => line.block >= from);
  const heading = rest.findLast(line => RECIPIENTS.test(line.text)) ?? null;
  const authorities = rest.filter(
    line => AUTHORITY.test(line.text) && line.text === upper(line.text) && line.text.length < 90,
  );
  const first = heading
    ? (authorities.find(line => Math.abs(line.block - heading.block) <= 8) ?? null)
    : (authorities.findLast(line => isShort(rest, line)) ?? null);
  const none = { components: EMPTY_SIGNATURE, start: body.length, end: body.length, unplaced: [] };
  if (!heading && !first) return none;

  const start = Math.min(heading?.block ?? Number.POSITIVE_INFINITY, first?.block ?? Number.POSITIVE_INFINITY);
  const near = rest.filter(line => line.block >= start);
  const taken = new Set<Line>();
  const recipients: Line[] = [];
  if (heading) {
    taken.add(heading);
    for (const line of near.slice(near.indexOf(heading) + 1)) {
      if (line.text === '') {
        if (recipients.length > 0 && line.side !== heading.side) continue;
        if (recipients.some(entry => /^\W*Lưu\b/iu.test(entry.text))) break;
        continue;
      }
      if (line.side !== heading.side) continue;
      const entry = /^[-–+•*]/u.test(line.text) || line.paragraph.label !== null || recipients.length === 0;
      if (!entry && (isCapital(line.text) || line.text.length > 160)) break;
      if (line.side === null && !entry && !goesOn(recipients)) break;
      recipients.push(line);
      taken.add(line);
      if (line.side === null && /^\W*Lưu\b/iu.test(line.text)) break;
    }
  }
  // Beside the recipients, or with them below: the lines in capitals, then the name.
  const side = near.filter(
    line => !taken.has(line) && line.text !== '' && (!heading || line.side !== 'left' || heading.side === null),
  );
  const authority: Line[] = [];
  let name: Line | null = null;
  for (const line of side) {
    if (authority.length === 0 && !isCapital(line.text)) {
      if (line.block > (heading?.block ?? start)) break;
      continue;
    }
    if (isCapital(line.text) && name === null && line.text.length < 90) authority.push(line);
    else if (name === null && isName(line.text)) {
      name = line;
      break;
    } else if (/^[[(]/u.test(line.text)) continue;
    else break;
  }
  for (const line of authority) taken.add(line);
  if (name) taken.add(name);
  let end = Math.max(...[...taken].map(line => line.block), start) + 1;
  while (end < body.length && isBlank(body[end]!)) end++;
  return {
    components: { recipientsHeading: heading, recipients, authority, signerName: name },
    start,
    end,
    unplaced: near.filter(line => line.block < end && !taken.has(line) && line.text !== ''),
  };
}

const EMPTY_SIGNATURE: SignatureComponents = {
  recipientsHeading: null,
  recipients: [],
  authority: [],
  signerName: null,
};

/** True where what follows a line of capitals is as little as a signature has. */
const isShort = (lines: readonly Line[], line: Line): boolean =>
  lines.slice(lines.indexOf(line) + 1).filter(next => next.text !== '').length <= 8;

/** An entry that has not ended runs on into the next line. */
const goesOn = (entries: readonly Line[]): boolean => entries.length > 0 && !/[;.]$/u.test(entries.at(-1)!.text);

/** Two to six words with capitals, perhaps after a rank or degree. */
const isName = (text: string): boolean =>
  /^(?:\p{L}+\.\s*){0,4}\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u.test(text) && !isCapital(text);

const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === upper(text);

const upper = (text: string): string => text.toLocaleUpperCase('vi');

// ------------------------------------------------------------------------------------------------ lines

/** Lines are drawn by themselves in an empty paragraph below the text as often as with it. */
function underline(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const below = next && next.side === line.side && next.text === '' && next.block <= line.block + 1;
    const ruled = line.ruled || (below && (next.ruled || next.paragraph.format.border.top));
    return ruled ? { ...line, ruled } : line;
  });
}

/** The lines of a block: of tables without lines cell by cell, the left column before the right one. */
function linesOf(block: WordBlock, at: number): Line[] {
  if (block.kind === 'paragraph') return paragraphLines(block, null, at);
  if (!isLayoutTable(block)) return [];
  const lines: Line[] = [];
  for (const row of block.rows)
    row.cells.forEach((cell, i) => {
      const side = row.cells.length < 2 ? null : i === 0 ? 'left' : i === row.cells.length - 1 ? 'right' : null;
      for (const inner of cell.blocks)
        if (inner.kind === 'paragraph') lines.push(...paragraphLines(inner, side, at));
        else for (const nested of linesOf(inner, at)) lines.push({ ...nested, side: nested.side ?? side });
    });
  return lines;
}

/** Tables that only place text side by side: no lines, few rows and columns. */
export const isLayoutTable = (table: WordTable): boolean =>
  table.rows.length <= 8 &&
  table.rows.every(row => row.cells.length <= 4) &&
  (!table.bordered || table.rows.length <= 3);

function paragraphLines(paragraph: WordParagraph, side: Line['side'], block: number): Line[] {
  const lines: Line[] = [];
  let inlines: WordInline[] = [];
  let tabbed = false;
  const close = (own: Line['side']): void => {
    lines.push(makeLine(paragraph, inlines, own, block));
    inlines = [];
  };
  for (const inline of paragraph.inlines) {
    if (!inView(inline.revision, 'after')) continue;
    if (inline.kind === 'break') {
      close(tabbed ? 'right' : side);
      tabbed = false;
    } else if (inline.kind === 'text' && side === null && /^\t+$/u.test(inline.text) && isHeaderTab(paragraph)) {
      if (!tabbed && inlines.some(i => i.kind === 'text' && i.text.trim() !== '')) close('left');
      tabbed = true;
    } else inlines.push(inline);
  }
  close(tabbed ? 'right' : side);
  return lines;
}

/** Tabs divide a line in two where both halves are short: a header typed without a table. */
const isHeaderTab = (paragraph: WordParagraph): boolean => {
  const text = paragraph.inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('');
  return text.length < 140 && /\S.*\t/u.test(text);
};

function makeLine(paragraph: WordParagraph, inlines: readonly WordInline[], side: Line['side'], block: number): Line {
  const typed = inlines
    .map(inline => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  // A line drawn with the keyboard.
  const drawn = /^[_\p{Pd}─]{3,}$/u.test(typed);
  const text = drawn ? '' : typed;
  const shape = paragraph.inlines.some(inline => inline.kind === 'image' && inline.shape);
  const underlined = inlines.some(
    inline => inline.kind === 'text' && inline.format.underline && inline.text.trim() !== '',
  );
  const ruled = drawn || shape || paragraph.format.border.bottom || underlined;
  return { text, paragraph, inlines, side, ruled, block };
}

/** Formats of the visible text of a line, with its length in characters: the longest stretch first. */
export function lineFormats(line: ComponentLine): readonly (readonly [RunFormat, number])[] {
  const lengths = new Map<RunFormat, number>();
  for (const inline of line.inlines)
    if (inline.kind === 'text' && inline.text.trim() !== '')
      lengths.set(inline.format, (lengths.get(inline.format) ?? 0) + inline.text.trim().length);
  return [...lengths].sort((a, b) => b[1] - a[1]);
}

/** True where most of the line is bold. */
const isBold = (line: ComponentLine): boolean => lineFormats(line)[0]?.[0].bold ?? false;

/** A paragraph without text: empty, or holding a drawn line. */
const isBlank = (block: WordBlock): boolean =>
  block.kind === 'paragraph' &&
  block.inlines.every(inline =>
    inline.kind === 'text' ? inline.text.trim() === '' : inline.kind === 'image' && inline.shape,
  );
