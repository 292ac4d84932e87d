/** Khởi động lại: stops the server and starts it again. */

import * as vscode from 'vscode';
import type { Command } from './command.ts';

export const restart: Command = {
  id: 'vanthu.restart',
  async run({ session }) {
    await session.restart();
    vscode.window.setStatusBarMessage(session.t('server.restarted'), 5000);
  },
};
