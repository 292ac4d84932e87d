/** metadata/missing-field: a component that NĐ 30 or the profile requires is absent or empty. */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { METADATA_KEYS, metadataKey } from '../../model/keys.ts';
import type { MetadataKey, Value } from '../../model/metadata.ts';
import type { Report } from '../../model/report.ts';
import type { Edit } from '../../text/edit.ts';
import { lineAt, lineSpan } from '../../text/source.ts';
import { isPlaceholder } from '../blocks.ts';

/** The e-office gives these after the signature (NĐ 30/2020/NĐ-CP, Điều 14, 15). */
const GIVEN_WHEN_ISSUED: readonly MetadataKey[] = ['number', 'date'];

export const metadataMissingField: Rule = {
  id: 'metadata/missing-field',
  severity: 'error',
  ground: 'NĐ 30/2020/NĐ-CP, Điều 8',
  fix: 'quick',
  *check(report) {
    if (report.profile === null) return;
    for (const key of requiredKeys(report)) {
      const present = report.metadata.present.get(key);
      const named = METADATA_KEYS[key][0]!;
      if (isThere(report, key)) {
        if (key === 'signer') yield* signerParts(report);
      } else if (present) yield empty(report, present.key, 'empty', { key: named });
      else yield absent(report, key);
    }
  },
};

/** Asked from the first draft on; from `trình ký` on also what an issued document has, number and date last. */
function requiredKeys({ profile, metadata }: Report): MetadataKey[] {
  const later = profile!.requiredWhenIssued;
  if (metadata.status === 'issued') return [...profile!.required, ...later];
  if (metadata.status === 'submitted')
    return [...profile!.required, ...later.filter(key => !GIVEN_WHEN_ISSUED.includes(key))];
  return [...profile!.required];
}

function isThere({ metadata }: Report, key: MetadataKey): boolean {
  const { recipients, addressees, signer, number, symbol } = metadata;
  switch (key) {
    case 'recipients':
      return filled(recipients);
    case 'addressees':
      return filled(addressees);
    case 'signer':
      return (
        signer !== null &&
        (signer.value.name ?? signer.value.position ?? signer.value.authority[0]) !== undefined &&
        (signer.value.name !== null || signer.value.position !== null || signer.value.authority.length > 0)
      );
    case 'number':
      return number !== null && (number.value !== null || (metadata.present.get('number')?.value ?? '') !== '');
    case 'symbol':
      return symbol !== null && isFilled(symbol.value);
    default:
      return isFilled(metadata.present.get(key)?.value ?? '');
  }
}

const isFilled = (text: string): boolean => text.trim() !== '' && !isPlaceholder(text);

const filled = (list: Value<readonly { readonly value: string }[]> | null): boolean =>
  list?.value.some(item => isFilled(item.value)) ?? false;

/** A signature says who signs and as what. */
function* signerParts(report: Report): Generator<RuleFinding> {
  const signer = report.metadata.signer!;
  const { name, position, authority } = signer.value;
  if (!name || !isFilled(name.value)) yield empty(report, name?.span ?? signer.key, 'signer-name', {});
  // `Q. CHỦ TỊCH` names the post itself; the other marks stand before a post of the signer's own.
  const acting = /^Q\s*\.\s*\S/iu.test(authority.at(-1)?.value ?? '');
  if (!acting && (!position || !isFilled(position.value)))
    yield empty(report, position?.span ?? signer.key, 'signer-position', {});
}

/** Empty is a to-do in a dự thảo, and an error from `trình ký` on. */
function empty(report: Report, span: Value<unknown>['span'], key: string, data: Record<string, string>): RuleFinding {
  const todo = report.metadata.status === 'draft' ? { severity: 'information' as const } : {};
  return finding({ uri: report.uri, span }, key, data, todo);
}

function absent(report: Report, key: MetadataKey): RuleFinding {
  const { status, anchor } = report.metadata;
  const named = METADATA_KEYS[key][0]!;
  const edit = insertion(report, key);
  return finding(
    { uri: report.uri, span: anchor },
    GIVEN_WHEN_ISSUED.includes(key) && status === 'issued' ? 'absent-issued' : 'absent',
    { key: named },
    { fixes: edit ? [quickFix(report.uri, [edit], 'insert', { key: named })] : [] },
  );
}

// ------------------------------------------------------------------------------------------------ inserting

const SKELETON: Partial<Record<MetadataKey, readonly string[]>> = {
  signer: ['người ký:', '  quyền hạn: ', '  chức vụ: ', '  họ tên: '],
  recipients: ['nơi nhận:', '  - Lưu: VT'],
};
const SKELETON_EN: Partial<Record<MetadataKey, readonly string[]>> = {
  signer: ['signer:', '  authority: ', '  position: ', '  name: '],
  recipients: ['recipients:', '  - Lưu: VT'],
};

/** The key with an open value, after the key that stands before it in the order of the components. */
function insertion(report: Report, key: MetadataKey): Edit | null {
  const { present, anchor } = report.metadata;
  const source = report.sources.get(report.uri);
  if (!source) return null;
  const order = Object.keys(METADATA_KEYS) as MetadataKey[];
  const before = order
    .slice(0, order.indexOf(key))
    .reverse()
    .map(k => present.get(k))
    .find(v => v !== undefined);
  const end = before ? Math.max(before.key.end, before.span.end) : anchor.end;
  const at = lineSpan(source, lineAt(source, Math.max(0, end - (source.text[end - 1] === '\n' ? 1 : 0)))).end;
  const english = isEnglish(report);
  const lines = (english ? SKELETON_EN : SKELETON)[key] ?? [`${english ? key : METADATA_KEYS[key][0]}: `];
  const eol = source.text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: at, end: at }, newText: lines.map(line => eol + line).join('') };
}

/** Whether the draft writes its keys in English. */
function isEnglish(report: Report): boolean {
  const source = report.sources.get(report.uri)!;
  const typed = [...report.metadata.present].filter(([key]) => key !== 'vanthu');
  const english = typed.filter(([key, value]) => source.text.slice(value.key.start, value.key.end) === key);
  return typed.length > 0 && english.length * 2 > typed.length && typed.every(([key]) => metadataKey(key) === key);
}
