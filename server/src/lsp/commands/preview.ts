/** The report as one HTML page, for a preview beside the draft. */

import type { CancellationToken } from 'vscode-languageserver';
import type { View } from '../../features/view.ts';
import { say } from '../../locale/locale.ts';
import { lineAt, type Source } from '../../text/source.ts';
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
    const html = withLines(new TextDecoder().decode(rendering.outputs[0]!.bytes), view.source);
    return { outcome: 'rendered', version: view.source.version, html };
  } catch (error) {
    if (error instanceof RenderCancelled) throw error;
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** The writer marks blocks with their uri and offsets; a client knows lines, and only of the draft that it shows. */
function withLines(html: string, source: Source): string {
  return html.replace(/ data-source="([^"#]*)#(\d+)-\d+"/gu, (_, uri: string, start: string) =>
    uri.replaceAll('&amp;', '&') === source.uri ? ` data-line="${lineAt(source, Number(start))}"` : '',
  );
}
