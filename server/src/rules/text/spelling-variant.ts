/** text/spelling-variant: one word or name written two ways in one document (hòa/hoà, Covid-19/COVID 19). */

import { type Fix, finding, quickFix, related } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { wordsOf } from '../../text/words.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';

export const textSpellingVariant: Rule = {
  id: 'text/spelling-variant',
  severity: 'hint',
  ground: null,
  fix: 'quick',
  *check(report, { memo }) {
    const groups = new Map<string, Use[]>();
    for (const block of textBlocks(report))
      for (const use of memo.recall('text/spelling-variant', block.prose.text, uses)) add(groups, { ...use, block });
    for (const group of groups.values()) yield* variants(group);
  },
};

interface Form {
  readonly key: string;
  readonly form: string;
  readonly at: number;
  readonly length: number;
}

interface Use extends Form {
  readonly block: TextBlock;
}

function add(groups: Map<string, Use[]>, use: Use): void {
  const group = groups.get(use.key);
  if (group) group.push(use);
  else groups.set(use.key, [use]);
}

/** The tone of a final oa, oe, uy on either vowel: hòa, hoà. */
const TONED = /^(?!q)\p{L}*(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|u[ỳýỷỹỵ]|[ùúủũụ]y)$/iu;
/** A quick look first. */
const ENDS_TONED = /[aeyàáảãạèéẻẽẹỳýỷỹỵ]$/iu;
/** A name with a number: Covid-19, Covid 19, COVID-19. */
const NUMBERED = /(?<![\p{L}\d/.-])(\p{Lu}\p{L}{3,})(?: -|- | ?[-–] ?| )(\d{1,2})(?![\d\p{L}/]|[.,]\d)/gu;
/** A unit before the same proper name, with and without a capital. */
const UNIT =
  /((?:[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Pp]hường|[Xx]ã) \p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*)/gu;

function uses(text: string): Form[] {
  const found: Form[] = [];
  if (!/\p{Ll}{2}/u.test(text)) return found;
  for (const { at, word } of wordsOf(text)) {
    if (!ENDS_TONED.test(word) || !TONED.test(word)) continue;
    const form = word.toLocaleLowerCase('vi');
    found.push({ key: `tone ${spread(form)}`, form, at, length: word.length });
  }
  if (/covid|sars/iu.test(text))
    for (const match of text.matchAll(NUMBERED)) {
      if (!/covid|sars/iu.test(match[1]!)) continue;
      const key = `number ${match[1]!.toLowerCase()} ${match[2]}`;
      found.push({ key, form: match[0], at: match.index, length: match[0].length });
    }
  for (const match of text.matchAll(UNIT)) {
    if (/[\p{L}\p{M}]/u.test(text[match.index - 1] ?? '') || startsSentence(text, match.index)) continue;
    // One unit may share its name with another: only the case of the same words is compared.
    const key = `unit ${match[0].toLocaleLowerCase('vi')}`;
    found.push({ key, form: match[0], at: match.index, length: match[0].length });
  }
  return found;
}

const spread = (word: string): string => [...word.normalize('NFD')].sort().join('');

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;“"(+-]\s*)$/u.test(text.slice(Math.max(0, at - 4), at));

/** One finding for each rarer form, at its first use, with a fix that writes all its uses the common way. */
function* variants(group: readonly Use[]): Generator<RuleFinding> {
  const forms = new Map<string, Use[]>();
  for (const use of group) {
    const list = forms.get(use.form);
    if (list) list.push(use);
    else forms.set(use.form, [use]);
  }
  if (forms.size < 2) return;
  const [common, ...rarer] = [...forms.values()].sort((a, b) => b.length - a.length);
  const usual = common![0]!;
  for (const list of rarer) {
    const first = list[0]!;
    const spanOf = (use: Use) => sourceSpan(use.block.prose, use.at, use.at + use.length);
    const shown = (use: Use) => use.block.prose.text.slice(use.at, use.at + use.length);
    const data = { form: shown(first), count: list.length, usual: usual.form, usualCount: common!.length };
    const edits = list
      .filter(use => use.block.uri === first.block.uri)
      .map(use => ({ span: spanOf(use), newText: inCaseOf(usual.form, shown(use), first.key) }));
    const fixes: Fix[] = [quickFix(first.block.uri, edits, 'unify', { ...data, usual: edits[0]!.newText })];
    yield finding({ uri: first.block.uri, span: spanOf(first) }, 'two-ways', data, {
      related: [related({ uri: usual.block.uri, span: spanOf(usual) }, 'usual', data)],
      fixes,
    });
  }
}

/** The common form with the capitals of the place where it goes; names keep their own. */
function inCaseOf(form: string, model: string, key: string): string {
  if (!key.startsWith('tone')) return form;
  if (model === model.toLocaleUpperCase('vi')) return form.toLocaleUpperCase('vi');
  const first = model[0]!;
  return first === first.toLocaleUpperCase('vi') ? form[0]!.toLocaleUpperCase('vi') + form.slice(1) : form;
}
