/** The state of a draft in numbers, as clients show it in a status bar. */

import { countsOf } from '../features/ledger.ts';
import type { View } from '../features/view.ts';
import type { DraftStatus } from './protocol.ts';

export function statusOf(view: View): DraftStatus {
  const { metadata, profile } = view.report;
  return {
    uri: view.report.uri,
    version: view.source.version,
    profile: metadata.profile?.value ?? null,
    profileTitle: profile?.title[view.locale.language] ?? null,
    status: metadata.status,
    ...countsOf(view),
  };
}
