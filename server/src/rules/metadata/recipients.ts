/** metadata/recipients: the list Nơi nhận: where it is filed, no empty entry, nobody twice. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { normalKey } from '../../model/keys.ts';
import type { Item } from '../../model/metadata.ts';
import type { Report } from '../../model/report.ts';
import type { Span } from '../../text/span.ts';
import { isPlaceholder } from '../blocks.ts';

export const metadataRecipients: Rule = {
  id: 'metadata/recipients',
  severity: 'warning',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9',
  fix: 'none',
  *check(report) {
    const { recipients, archive, addressees, anchor, status } = report.metadata;
    const { uri } = report;
    const entries = recipients?.value ?? [];
    const named = entries.filter(item => item.value !== '' && !isPlaceholder(item.value));
    if (recipients === null || named.length === 0) return;
    const todo = status === 'draft' && !report.started ? { severity: 'information' as const } : {};
    if ((archive?.value ?? '').trim() === '') yield finding({ uri, span: anchor }, 'archive', {}, todo);
    const seen = new Map<string, Item<string>>();
    for (const item of entries) {
      if (item.value === '') {
        const span =
          item.span.end > item.span.start ? item.span : (dashBefore(report, item.span.start) ?? recipients.key);
        yield finding({ uri, span }, 'empty', {}, todo);
        continue;
      }
      const key = recipientKey(item.value);
      const earlier = seen.get(key);
      if (!earlier) seen.set(key, item);
      else
        yield finding(
          { uri, span: item.span },
          'twice',
          { name: item.value },
          {
            related: [related({ uri, span: earlier.span }, 'first', { name: earlier.value })],
          },
        );
    }
    const first = named[0]!;
    if ((addressees?.value.some(item => item.value !== '') ?? false) && !/^nhutren/u.test(normalKey(first.value)))
      yield finding({ uri, span: first.span }, 'as-above', { name: first.value }, { severity: 'information' });
  },
};

/** The dash of an entry without text. */
function dashBefore(report: Report, offset: number): Span | null {
  const text = report.sources.get(report.uri)?.text ?? '';
  const dash = /-[ \t]*(?:\r\n|\r|\n)?[ \t]*$/u.exec(text.slice(Math.max(0, offset - 40), offset));
  if (!dash) return null;
  const start = offset - dash[0].length;
  return { start, end: start + 1 };
}

/** One recipient however it is marked: `(b/c)`, `(để báo cáo)` aside. */
const recipientKey = (text: string): string => normalKey(text.replace(/\([^)]*\)/gu, ''));
