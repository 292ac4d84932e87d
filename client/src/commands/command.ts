/** What a command is made of, and what it may use. */

import type * as vscode from 'vscode';
import type { ActiveDraft } from '../active-draft.ts';
import type { Session } from '../session.ts';

export interface Services {
  readonly session: Session;
  readonly drafts: ActiveDraft;
  readonly context: vscode.ExtensionContext;
}

export interface Command {
  /** As in `contributes.commands` of the manifest, or in `CLIENT_COMMANDS` of the protocol. */
  readonly id: string;
  /** @param argument what the caller gave: a uri from a menu or a code lens, nothing from the palette */
  run(services: Services, ...argument: unknown[]): Promise<void>;
}
