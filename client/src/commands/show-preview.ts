/** Xem trước bản in: the report as it will be printed, beside the draft. */

import { PreviewPanel } from '../preview/panel.ts';
import type { Command } from './command.ts';

export const showPreview: Command = {
  id: 'vanthu.preview',
  async run(services, argument) {
    const draft = await services.drafts.of(argument);
    if (draft) PreviewPanel.show(services, draft);
  },
};
