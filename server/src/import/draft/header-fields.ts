/** The decree's components as the keys of the front matter (NĐ 30/2020, Điều 8). */

import { parseDate } from '../../model/metadata-values.ts';
import type { ComponentLine } from '../component-lines.ts';
import type { Components } from '../components.ts';
import { type Field, listField, mapField, textField } from './front-matter.ts';
import { officeName } from './office-names.ts';
import {
  joinPieces,
  onOneLine,
  ownText,
  type Piece,
  type PieceContext,
  piecesOf,
  slicePieces,
  textOfPieces,
  trimPieces,
} from './pieces.ts';
import { periodIn } from './report-kind.ts';

export interface HeaderContext extends PieceContext {
  /** All text of the document: how it writes names in small letters. */
  readonly text: string;
}

/** The fields in the order in which drafts have them; `profile` comes first. */
export function headerFields(found: Components, profile: string, context: HeaderContext): Field[] {
  const line = (one: ComponentLine): Piece[] => onOneLine(piecesOf(one.paragraph, context, one.inlines)).filter(isText);
  const lines = (all: readonly ComponentLine[]): Piece[] => joinPieces(all.map(line));
  const name = (all: readonly ComponentLine[]): Piece[] => {
    const pieces = lines(all);
    const text = textOfPieces(pieces);
    return respelled(pieces, officeName(text, context.text));
  };
  const number = found.number ? numberAndSymbol(line(found.number)) : null;
  const date = found.placeDate ? placeAndDate(line(found.placeDate)) : null;
  const subject = trimPieces(lines(found.subject));
  const subjectText = textOfPieces(subject);
  const about = /^V\/v:?\s+/iu.exec(subjectText)?.[0].length ?? 0;
  const type = found.documentType ? line(found.documentType) : [];
  const period = periodIn(subjectText);
  const first = found.subject[0];
  const here = first ? { part: first.paragraph.part, paragraph: first.paragraph.index, offset: 0 } : NOWHERE;
  const own = (text: string): Piece[] => (text === '' ? [] : [ownText(text, here)]);
  const status = statusOf(found, number !== null && number.number.length > 0, date?.complete ?? false);
  return [
    textField('vanthu', own(profile)),
    textField('trạng thái', status === '' ? [] : own(status)),
    textField('cơ quan chủ quản', name(found.parentAgency)),
    textField('cơ quan', name(found.agency)),
    textField('số', number?.number ?? []),
    textField('ký hiệu', number?.symbol ?? []),
    textField('địa danh', date?.place ?? []),
    textField('ngày', date?.date ?? []),
    textField('tên loại', /^báo cáo$/iu.test(textOfPieces(type)) ? [] : type),
    textField('trích yếu', slicePieces(subject, about)),
    textField('kỳ báo cáo', profile !== 'van-ban' && period ? own(period) : []),
    listField('kính gửi', addressees(found.addressees.map(line))),
    textField('độ mật', found.secrecy ? line(found.secrecy) : []),
    textField('độ khẩn', found.urgency ? line(found.urgency) : []),
    textField('phạm vi lưu hành', found.circulation ? line(found.circulation) : []),
    mapField('người ký', signer(found, line)),
    ...recipients(found.recipients.map(line)),
  ];
}

const NOWHERE = { part: '', paragraph: 0, offset: 0 };

const isText = (piece: Piece): boolean => piece.kind === 'text';

/** The same pieces with another spelling of equal length. */
function respelled(pieces: readonly Piece[], spelling: string): Piece[] {
  if (textOfPieces(pieces).length !== spelling.length) return [...pieces];
  let at = 0;
  return pieces.map(piece => {
    if (piece.kind !== 'text') return piece;
    const text = spelling.slice(at, at + piece.text.length);
    at += piece.text.length;
    return { ...piece, text };
  });
}

/** A dự thảo says so on its page; without number or date a document waits for its signature. */
function statusOf(found: Components, numbered: boolean, dated: boolean): string {
  if (found.draftMark) {
    const round = /\d{1,2}/u.exec(/lần\s*(?:thứ\s*)?\d{1,2}/iu.exec(found.draftMark.text)?.[0] ?? '');
    return round ? `dự thảo lần ${Number(round[0])}` : 'dự thảo';
  }
  if (!found.number) return '';
  return numbered && dated ? 'ban hành' : 'trình ký';
}

/** `Số: 289 /BC-UBND` in its two parts. */
function numberAndSymbol(pieces: readonly Piece[]): { readonly number: Piece[]; readonly symbol: Piece[] } {
  const text = textOfPieces(pieces);
  const label = /^\s*số\s*:?[\s.…_]*/iu.exec(text)?.[0].length ?? 0;
  const digits = /^0*(\d*)/u.exec(text.slice(label))!;
  const start = label + digits[0].length - digits[1]!.length;
  const end = start + digits[1]!.length;
  const slash = /^[\s.…_]*\/?\s*/u.exec(text.slice(end))![0].length;
  return { number: slicePieces(pieces, start, end), symbol: trimPieces(slicePieces(pieces, end + slash)) };
}

/** `Điện Biên, ngày 28 tháng 7 năm 2021`; what is left open stays open. */
function placeAndDate(pieces: readonly Piece[]): {
  readonly place: Piece[];
  readonly date: Piece[];
  readonly complete: boolean;
} {
  const text = textOfPieces(pieces);
  const at = text.search(/ngày/iu);
  const place = /^(.*?)[\s,;]*$/u.exec(text.slice(0, at))![1]!.length;
  const found = /ngày[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{0,4})/iu.exec(text);
  const [day = '', month = '', year = ''] = found?.slice(1) ?? [];
  const whole = trimPieces(slicePieces(pieces, at));
  const first = whole[0];
  const two = (digits: string): string => digits.padStart(2, '0');
  const iso = `${year}-${two(month)}-${two(day)}`;
  const complete = year.length === 4 && parseDate(iso) !== null;
  // A month and a year that wait for their day are printed again by themselves.
  const value = complete ? iso : day !== '' && month !== '' && year !== '' ? `${day}/${month}/${year}` : '';
  const length = textOfPieces(whole).length;
  const date: Piece[] = value === '' || !first || first.kind !== 'text' ? [] : [{ ...first, text: value, length }];
  return { place: slicePieces(pieces, 0, place), date, complete };
}

/** `Kính gửi: A` or a line each; the dashes and stops are printed by the templates. */
function addressees(lines: readonly (readonly Piece[])[]): Piece[][] {
  return lines
    .map((pieces, i) => {
      const text = textOfPieces(pieces);
      const label = i === 0 ? (/^Kính gửi\s*:?\s*/iu.exec(text)?.[0].length ?? 0) : 0;
      return entry(slicePieces(pieces, label));
    })
    .filter(pieces => pieces.length > 0);
}

/** An entry of a list without its dash and stop. */
function entry(pieces: readonly Piece[]): Piece[] {
  const text = textOfPieces(pieces);
  const start = /^[-–+*•\s]*/u.exec(text)![0].length;
  const end = text.replace(/[;.,\s]+$/u, '').length;
  return end > start ? trimPieces(slicePieces(pieces, start, end)) : [];
}

function recipients(lines: readonly (readonly Piece[])[]): Field[] {
  const entries: Piece[][] = [];
  let archive: Piece[] = [];
  for (const pieces of lines) {
    const own = entry(pieces);
    const label = /^Lưu\s*:?\s*/iu.exec(textOfPieces(own));
    // A line without a dash goes on from the one before it.
    const last = entries.at(-1);
    if (label && /^Lưu\s*:|^Lưu\s+VT/iu.test(textOfPieces(own))) archive = slicePieces(own, label[0].length);
    else if (last && archive.length === 0 && /^\p{Ll}/u.test(textOfPieces(pieces)))
      entries[entries.length - 1] = joinPieces([last, own]);
    else if (own.length > 0) entries.push(own);
  }
  return [listField('nơi nhận', entries), textField('lưu', archive)];
}

const AUTHORITY = /^(?:(?:T\/?M|K\/?T|T\/?L|TUQ)(?:\s*\.\s*|\s+)|Q\s*\.\s*)\p{Lu}/u;

function signer(found: Components, line: (one: ComponentLine) => Piece[]): Field[] {
  const authority: Piece[][] = [];
  const position: Piece[][] = [];
  for (const one of found.authority) {
    const pieces = line(one);
    if (AUTHORITY.test(one.text)) {
      // A position that was begun was the second line of the authority: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
      if (position.length > 0) authority.push(joinPieces(position.splice(0)));
      authority.push(pieces);
    } else position.push(pieces);
  }
  const only = authority.length === 1 ? textField('quyền hạn', authority[0]!) : listField('quyền hạn', authority);
  return [
    only,
    textField('chức vụ', joinPieces(position)),
    textField('họ tên', found.signerName ? line(found.signerName) : []),
  ];
}
