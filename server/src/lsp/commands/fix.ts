/** Commands that put a draft right: all safe fixes, or those of one rule (renumbering, layout). */

import { safeEdits } from '../../check/fix-all.ts';
import type { Rule } from '../../check/rule.ts';
import type { View } from '../../features/view.ts';
import { say } from '../../locale/locale.ts';
import { applyEdits, differenceOf, type Edit } from '../../text/edit.ts';
import { COMMANDS, type EditResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** The rules whose safe fixes each command runs. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  [COMMANDS.renumberFootnotes]: ['footnotes/order'],
  [COMMANDS.renumberSections]: ['structure/section-numbering'],
  [COMMANDS.recogniseLayout]: ['structure/layout'],
};

type FileEdits = { readonly uri: string; readonly edits: readonly Edit[] }[];

/** The edits from the report's texts to those after all safe fixes of these rules: small ones where one round does it. */
export function fixEdits({ workspace, ports }: Session, view: View, rules: readonly Rule[] = ports.rules): FileEdits {
  const files: FileEdits = [];
  const ids = new Set(rules.map(rule => rule.id));
  const first = safeEdits(
    view.findings.filter(found => ids.has(found.rule)),
    () => true,
  );
  for (const [uri, text] of workspace.fixed(view, rules)) {
    const before = view.report.sources.get(uri);
    if (!before) continue;
    const round = first.get(uri) ?? [];
    const edits = applyEdits(before.text, round) === text ? round : differenceOf(before.text, text);
    if (edits.length > 0) files.push({ uri, edits });
  }
  return files;
}

/** Runs the fixes and hands the edit to the editor. */
export async function fix(session: Session, view: View, command: string): Promise<EditResult> {
  const { connection, ports } = session;
  const wanted = RULES[command];
  const rules = wanted ? ports.rules.filter(rule => wanted.includes(rule.id)) : ports.rules;
  const files = fixEdits(session, view, rules);
  const found = view.findings.filter(f => (!wanted || wanted.includes(f.rule)) && f.fixes.some(x => x.all)).length;
  if (files.length === 0) return { changes: 0, message: say(view.locale, 'features.nothing-to-change') };
  const { applied } = await connection.workspace.applyEdit(toWorkspaceEdit(session, view, files));
  if (!applied) return { changes: 0, message: say(view.locale, 'features.edit-refused') };
  return { changes: found, message: say(view.locale, 'features.changed', { count: found }) };
}
