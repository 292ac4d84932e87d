/** Soạn báo cáo mới from last year's: a draft, a Word file or a scanned text moved on by a year, as text to be saved. */

import { remarkText } from '../../import/draft/remark-text.ts';
import { importFile } from '../../import/import-file.ts';
import { renewalText } from '../../import/roll-forward/renewal-text.ts';
import { rollForward } from '../../import/roll-forward/roll-forward.ts';
import { say } from '../../locale/locale.ts';
import { fileName } from '../../workspace/files.ts';
import type { RollForwardArguments, RollForwardResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The next report's draft; what an editor shows of a draft counts, not what its file says. Writes nothing. */
export function rollReport(
  { ports, workspace }: Session,
  { uri = '' }: Partial<RollForwardArguments>,
): RollForwardResult {
  const { locale } = workspace;
  const path = fileName(uri);
  const failed = (key: string, data: Readonly<Record<string, string>> = { path }): RollForwardResult => ({
    outcome: 'failed',
    message: say(locale, key, data),
  });
  const open = workspace.documents.get(uri);
  const bytes = open ? new TextEncoder().encode(open.text) : ports.files.read(uri);
  if (!bytes) return failed('features.word-missing');
  const imported = importFile(bytes, { drafts: true, ours: !open && ports.files.edited([uri]).length === 0 });
  if (!imported.ok) return failed(`cli.word-${imported.problem}`);
  const [draft, ...parts] = imported.drafts;
  if (!draft || parts.length > 0 || /\.ya?ml$/iu.test(path)) return failed('features.roll-parts');
  const rolled = rollForward([{ path: null, text: draft.text }]);
  if (!rolled.ok) return failed('cli.no-period');
  const stem = path.replace(/\.[^.]*$/u, '');
  const old = String(rolled.year - 1);
  const name = stem.includes(old) ? stem.replaceAll(old, String(rolled.year)) : `${stem}-${rolled.year}`;
  return {
    outcome: 'rolled',
    text: rolled.files[0]!.text,
    name: `${name}.md`,
    message: say(locale, 'features.rolled', { year: rolled.year, count: rolled.renewals.length }),
    renewals: [
      ...rolled.renewals.map(renewal => renewalText(locale, renewal)),
      ...imported.remarks.map(remark => remarkText(locale, remark)),
    ],
  };
}
