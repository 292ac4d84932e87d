/** Đề xuất công thức cho bảng: the row of column numbers with the formulas that hold in every row of a table. */

import { proposedFormulas, tableAt } from '../../features/table-formulas.ts';
import type { View } from '../../features/view.ts';
import { say } from '../../locale/locale.ts';
import { offsetAt } from '../../text/source.ts';
import type { EditResult, PositionArguments } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export async function writeFormulas(
  session: Session,
  view: View,
  { position }: Partial<PositionArguments>,
): Promise<EditResult> {
  const unchanged = (key: string): EditResult => ({ changes: 0, message: say(view.locale, key) });
  const at = position ? offsetAt(view.source, position) : 0;
  const table = position ? tableAt(view, { start: at, end: at }) : null;
  if (!table) return unchanged('features.formulas-where');
  const proposed = proposedFormulas(view, table);
  if (!proposed) return unchanged('features.formulas-none');
  const edit = toWorkspaceEdit(session, view, [{ uri: view.source.uri, edits: proposed.edits }]);
  const { applied } = await session.connection.workspace.applyEdit(edit);
  if (!applied) return unchanged('features.edit-refused');
  return { changes: 1, message: say(view.locale, 'features.formulas-written', { formulas: proposed.formulas }) };
}
