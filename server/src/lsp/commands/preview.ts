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
  const failed = (reason: string): PreviewResult => ({
    outcome: 'failed',
    message: say(view.locale, 'features.render-failed', { reason }),
  });
  try {
    const rendering = await run(session, view, { formats: ['html'], final: false, sources: true }, token);
    if ('reason' in rendering) return failed(rendering.reason);
    const html = new TextDecoder().decode(rendering.outputs[0]!.bytes);
    return { outcome: 'rendered', version: view.source.version, html };
  } catch (error) {
    if (error instanceof RenderCancelled) throw error;
    return failed(error instanceof Error ? error.message : String(error));
  }
}
