/** The Word file that a command is about. */

import * as vscode from 'vscode';
import type { Session } from '../session.ts';

/** The file that a menu named; from the palette the drafter is asked for one. */
export async function wordFile(session: Session, argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) return argument;
  const [chosen] =
    (await vscode.window.showOpenDialog({ title: session.t('word.pick'), filters: { Word: ['docx'] } })) ?? [];
  return chosen;
}
