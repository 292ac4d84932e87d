/** What a request handler works with, once the client has introduced itself. */

import type { Connection } from 'vscode-languageserver';
import type { Client, Preferences } from './client.ts';
import type { Ports } from './ports.ts';
import type { Workspace } from './workspace.ts';

export interface Session {
  readonly connection: Connection;
  readonly ports: Ports;
  readonly workspace: Workspace;
  readonly client: Client;
  readonly log: (message: string) => void;
  /** What the client's settings say; replaced when they change. */
  preferences: Preferences;
}
