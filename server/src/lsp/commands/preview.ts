/** The report as one HTML page, for a preview beside the draft. */

import type { CancellationToken } from 'vscode-languageserver';
import type { View } from '../../features/view.ts';
import { say } from '../../locale/locale.ts';
import type { DocumentArguments, PreviewResult } from '../protocol.ts';
import { RenderCancelled } from '../renderer.ts';
import type { Session } from '../session.ts';
import { run } from './render.ts';

export async function previewReport(
  session: Session,
  view: View,
  _params: DocumentArguments,
  token: CancellationToken,
): Promise<PreviewResult> {
  try {
    const { files } = await run(session, view, ['html'], token);
    const html = new TextDecoder().decode(files[0]!.bytes);
    return { outcome: 'rendered', version: view.source.version, html };
  } catch (error) {
    if (error instanceof RenderCancelled) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', message: say(view.locale, 'features.render-failed', { reason }) };
  }
}
