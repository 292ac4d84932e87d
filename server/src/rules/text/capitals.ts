/** text/capitals: the forms that Phụ lục II fixes: tết Nguyên đán, Chính phủ, Nhân dân, Nhà nước, tỉnh Điện Biên. */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';

export const textCapitals: Rule = {
  id: 'text/capitals',
  severity: 'hint',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục II',
  fix: 'quick',
  *check(report, { memo }) {
    const blocks = [...textBlocks(report)].filter(block => !isCapitals(block.prose.text));
    for (const block of blocks)
      for (const place of memo.recall('text/capitals', block.prose.text, fixedForms)) yield told(block, place);
    for (const pattern of HONOURED) {
      const places = blocks.flatMap(block => {
        const found = memo.recall(`text/capitals ${pattern.due}`, block.prose.text, text => honoured(text, pattern));
        return found.map(place => ({ block, place }));
      });
      const first = places[0];
      if (first) yield many(first.block, first.place, places);
    }
  },
};

interface Place {
  readonly at: number;
  readonly text: string;
  readonly due: string;
}

const isCapitals = (text: string): boolean => !/\p{Ll}{2}/u.test(text);

/** Forms typed with too many capitals or too few; each is wrong wherever it stands in a sentence. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/Chính Phủ/gu, 'Chính phủ'],
  [/Thủ Tướng/gu, 'Thủ tướng'],
  [/Quốc Hội/gu, 'Quốc hội'],
  [/(?:Ủy Ban|Uỷ Ban)(?: Nhân [Dd]ân)?|(?:Ủy|Uỷ) ban Nhân [Dd]ân/gu, 'Ủy ban nhân dân'],
  [/Hội Đồng Nhân [Dd]ân|Hội đồng Nhân [Dd]ân/gu, 'Hội đồng nhân dân'],
  [/Bộ Chính Trị/gu, 'Bộ Chính trị'],
  [/Ban Bí Thư/gu, 'Ban Bí thư'],
  [/Trung Ương/gu, 'Trung ương'],
  [/Nhà Nước/gu, 'Nhà nước'],
  [/(?<!(?:Ban|ban|Đồng|đồng) )Nhân Dân(?! \p{Lu})/gu, 'Nhân dân'],
  [/Việt nam/gu, 'Việt Nam'],
  [/Phó chủ tịch(?= (?:UBND|HĐND|Ủy ban|Hội đồng|Quốc hội))/gu, 'Phó Chủ tịch'],
];

/** Unit nouns before a proper name; not units named after numbers, persons or events, and not the two cities by law. */
const UNIT =
  /(?<=[\p{Ll}\p{M},;)] )(Tỉnh|Huyện|Thị Xã|Thị xã|Thành Phố|Thành phố|Thị Trấn)(?= \p{Lu}\p{Ll})(?! (?:Hồ Chí Minh|Điện Biên Phủ|Đoàn|Ủy|Uỷ|Hội|Đội|Giao))/gu;
const TET = /(?<![\p{L}])([Tt]ết) ([Nn]guyên) ([ĐđDd][aá]n)(?![\p{L}])/gu;

function fixedForms(text: string): Place[] {
  const found: Place[] = [];
  for (const [pattern, form] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const due = /^(?:Ủy|Uỷ) Ban$/u.test(match[0]) ? 'Ủy ban' : form;
      // Nghệ sĩ Nhân dân, Báo Nhân Dân: names of their own.
      if (/^Nhân/u.test(match[0]) && /(?:Báo|báo|Nghệ sĩ|Nhà giáo|Thầy thuốc) $/u.test(text.slice(0, match.index)))
        continue;
      if (due !== match[0]) found.push({ at: match.index, text: match[0], due });
    }
  for (const match of text.matchAll(UNIT))
    found.push({ at: match.index, text: match[0], due: match[0].toLocaleLowerCase('vi') });
  for (const match of text.matchAll(TET)) {
    const first = startsSentence(text, match.index) ? 'Tết' : 'tết';
    const due = `${first} Nguyên đán`;
    if (match[0] !== due) found.push({ at: match.index, text: match[0], due });
  }
  return found;
}

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?:“"]\s*|\n)$/u.test(text.slice(0, at));

function told(block: TextBlock, { at, text, due }: Place): RuleFinding {
  const span = sourceSpan(block.prose, at, at + text.length);
  return finding(
    { uri: block.uri, span },
    'form',
    { text, due },
    {
      fixes: [quickFix(block.uri, [{ span, newText: due }], 'replace', { due })],
    },
  );
}

// ------------------------------------------------------------------------------------------------ Nhân dân, Nhà nước

interface Honoured {
  readonly pattern: RegExp;
  readonly due: string;
  /** Before it: names of institutions and set phrases that keep the small letter. */
  readonly not: RegExp;
}

const HONOURED: readonly Honoured[] = [
  {
    pattern: /(?<![\p{L}])nhân dân(?! tệ)(?![\p{L}])/gu,
    due: 'Nhân dân',
    not: /(?:[Bb]an|[Đđ]ồng|[Tt]òa án|[Tt]oà án|[Kk]iểm sát|[Qq]uân đội|[Cc]ông an|[Aa]n ninh|[Qq]uốc phòng|thẩm|[Tt]ín dụng|[Nn]goại giao|[Đđ]ối ngoại|[Cc]ộng hòa|[Dd]ân chủ|[Nn]ghệ sĩ|[Nn]hà giáo|[Tt]hầy thuốc|[Bb]áo|trận|nhà nước) $/u,
  },
  {
    // Only where the State itself is meant: beside the Party, or as an owner.
    pattern: /(?<=(?:Đảng(?:,| và| và của|, của)|(?:của|do|được) ) ?)nhà nước(?! (?:pháp quyền|ta\b))(?![\p{L}])/gu,
    due: 'Nhà nước',
    not: /$^/u,
  },
];

function honoured(text: string, { pattern, due, not }: Honoured): Place[] {
  return [...text.matchAll(pattern)]
    .filter(match => !not.test(text.slice(Math.max(0, match.index - 16), match.index)))
    .map(match => ({ at: match.index, text: match[0], due }));
}

/** A form that a draft uses throughout is told once, at its first place, with a fix for all. */
function many(
  block: TextBlock,
  place: Place,
  places: readonly { readonly block: TextBlock; readonly place: Place }[],
): RuleFinding {
  const spanOf = (b: TextBlock, p: Place) => sourceSpan(b.prose, p.at, p.at + p.text.length);
  const same = places.filter(p => p.block.uri === block.uri);
  const edits = same.map(p => ({ span: spanOf(p.block, p.place), newText: p.place.due }));
  const data = { text: place.text, due: place.due, count: places.length };
  const key = places.length > 1 ? 'forms' : 'form';
  return finding({ uri: block.uri, span: spanOf(block, place) }, key, data, {
    fixes: [quickFix(block.uri, edits, places.length > 1 ? 'replace-all' : 'replace', data)],
  });
}
