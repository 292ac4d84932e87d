/** text/placeholder: an open place where a value or a name is due; not the `…` that ends an enumeration. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Block, Report, Section } from '../../model/report.ts';
import { pattern } from '../../text/pattern.ts';
import { sourceSpan } from '../../text/prose.ts';
import { isHollow, type TextBlock, textsOf } from '../blocks.ts';
import { allSections } from '../structure/outline.ts';

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'warning',
  worst: 'error',
  ground: null,
  fix: 'none',
  *check(report: Report, { memo }) {
    const { status } = report.metadata;
    const severity = status !== 'draft' ? ('error' as const) : report.started ? undefined : ('information' as const);
    for (const block of textsToFill(report)) {
      const inCell = block.kind === 'cell';
      const places = memo.recall(`text/placeholder ${inCell}`, block.prose.text, words => openPlaces(words, inCell));
      for (const { at, text } of places) {
        const span = sourceSpan(block.prose, at, at + text.length);
        // A named figure without a value prints as an open place; that is told where the figure stands.
        if (report.sources.get(block.uri)?.text.startsWith('{{', span.start)) continue;
        yield finding({ uri: block.uri, span }, 'open', { text }, severity ? { severity } : {});
      }
    }
  },
};

/** All texts but those of sections that are empty as a whole: these are another rule's. */
function* textsToFill(report: Report): Generator<TextBlock> {
  const empty = new Set<Block>();
  for (const section of allSections(report.sections))
    if (isEmpty(section)) for (const block of section.blocks) empty.add(block);
  for (const block of report.blocks) if (!empty.has(block)) yield* textsOf(block);
  for (const definition of report.footnotes.definitions)
    if (!definition.blocks.every(isHollow)) for (const block of definition.blocks) yield* textsOf(block);
}

const isEmpty = (section: Section): boolean => section.children.length === 0 && section.blocks.every(isHollow);

/** Begins where the run begins: a long row of points is looked at once. */
const DOTS = '(?<![.…_])(?:…+|\\.{3,}|_{3,})';
/** Words after which a value is due. */
const CUE =
  '(?:đạt|là|còn|tăng|giảm|với|được|gồm|số|có|khoảng|ước|bằng|hơn|chiếm|cho|thêm|xuống|lên|tại|ngày|tháng|năm|quý|lần|thứ|từ|đến|đồng chí|ông|bà|xã|huyện|tỉnh|thôn|bản)';
const UNIT =
  '(?:%|‰|(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|người|hộ|ha|km|m2|m²|tấn|tạ|xã|huyện|bản|thôn|vụ|cuộc|dự án|văn bản|hồ sơ|lượt|trường|lớp|học sinh|ca|giường|máy|cơ sở|doanh nghiệp|nhiệm vụ|nội dung|tháng|năm|ngày)(?![\\p{L}]))';

/** Patterns, each group behind the sign without which none of them matches. */
const PATTERNS: readonly (readonly [sign: RegExp, patterns: readonly (() => RegExp)[]])[] = [
  [
    // Behind a word without a space they end an enumeration.
    /(?:[\s:/]|ngày|tháng|số)(?:…|\.{3}|_{3})|(?:…|\.{3}|_{3}) ?[%‰/]/iu,
    [
      // đạt …%, tăng ... triệu đồng
      pattern(`(?<![\\p{L}])(?<=${CUE} )${DOTS}(?= ?${UNIT})`, 'giu'),
      pattern(`${DOTS}(?= ?[%‰])`, 'gu'),
      // ngày … tháng … năm …
      pattern(`(?<=(?:ngày|tháng) ?)${DOTS}(?= ?(?:tháng|năm|/))`, 'giu'),
      pattern(`(?<=(?:ngày|tháng|năm|quý) )${DOTS}(?=[\\s.,;)]|$)`, 'giu'),
      pattern(`(?<=\\d{1,2}/)${DOTS}|${DOTS}(?=/\\d{1,2}/\\d{4}|/20\\d\\d)`, 'gu'),
      // số …/BC-UBND
      pattern(`(?<=số:? ?)${DOTS}(?= ?/)`, 'giu'),
      pattern(`(?<=${CUE} )${DOTS}(?=[,;)])`, 'giu'),
    ],
  ],
  [
    /\[/u,
    [
      // [điền], [Sở Công Thương bổ sung], [...]
      pattern(
        '\\[[^[\\]\\n]{0,60}?(?:điền|bổ sung|cập nhật|số liệu|chưa có|chờ|xin ý kiến|kiểm tra lại|xác nhận|cung cấp|\\?)[^[\\]\\n]{0,60}\\]',
        'giu',
      ),
      pattern('\\[\\s*(?:…+|\\.{2,}|_+|x{1,4}|-+)\\s*\\]', 'giu'),
    ],
  ],
  [
    /xx|XX|x[.,]x/u,
    [
      // xx, xx%, XX/XX/2026, x.xxx
      pattern('(?<![\\p{L}\\p{N}.,/-])x{2,}(?:[.,]x+)*(?![\\p{L}\\p{N}])', 'gu'),
      pattern('(?<![\\p{L}\\p{N}.,/-])x(?:[.,]x{1,3})+(?![\\p{L}\\p{N}])', 'gu'),
      pattern(
        '(?<![\\p{L}\\p{N}.,/-])X{2,}(?:[.,]X+)*(?=\\s?%|\\/X|\\s(?:triệu|tỷ|nghìn|người|hộ|ha|xã|vụ|văn bản))(?:\\/X{2,})*',
        'gu',
      ),
    ],
  ],
  [/TODO|TBD|\?|__/u, [pattern('(?<![\\p{L}\\p{N}_])(?:TODO|TBD|\\?{3,}|_{3,})(?![\\p{L}\\p{N}_])', 'gu')]],
  [/\?/u, [pattern('\\?\\s?%', 'gu'), pattern(`(?<![\\p{L}])(?<=${CUE} )\\?+(?= ${UNIT})`, 'giu')]],
];

interface Open {
  readonly at: number;
  readonly text: string;
}

/** The open places of a text, in order, none twice. */
function openPlaces(text: string, inCell: boolean): Open[] {
  const found: Open[] = [];
  for (const [sign, patterns] of PATTERNS)
    if (sign.test(text))
      for (const made of patterns)
        for (const match of text.matchAll(made())) found.push({ at: match.index, text: match[0] });
  const whole = text.trim();
  if (!inCell && /^(?:…+|\.{3,}|_{3,}|\[[^\]]{0,80}\])[.;]?$/u.test(whole))
    found.push({ at: text.indexOf(whole), text: whole });
  found.sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  let end = -1;
  return found.filter(open => {
    if (open.at < end) return false;
    end = open.at + open.text.length;
    return true;
  });
}
