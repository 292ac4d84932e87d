/** structure/unknown-profile: the kind of report that the draft names does not exist, or its own file is wrong. */

import { finding, quickFix, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { normalKey } from '../../model/keys.ts';
import { nearest } from '../../text/nearest.ts';

export const structureUnknownProfile: Rule = {
  id: 'structure/unknown-profile',
  severity: 'error',
  ground: null,
  fix: 'quick',
  *check(report, { profiles, faults }) {
    const { id } = report.profile ?? { id: report.metadata.profile?.value.trim() ?? '' };
    const fault = faults.find(({ names }) => id !== '' && names.some(name => normalKey(name) === normalKey(id)));
    if (fault && (report.profile !== null || !fault.readable)) {
      const { file, line, place } = fault;
      const data = { profile: id, file, line };
      const at = { uri: report.uri, span: report.metadata.profile?.span ?? report.metadata.anchor };
      yield finding(at, fault.readable ? 'faulty' : 'unreadable', data, {
        related: [related(place, 'here', data)],
        ...(fault.readable && { severity: 'warning' }),
      });
      return;
    }
    if (report.profile !== null) return;
    // What is refused for its size is not read at all, the profile's name included.
    if (report.problems.some(({ rule, key }) => rule === 'metadata/yaml' && /^size/u.test(key))) return;
    const named = report.metadata.profile;
    const known = [...profiles.keys()].sort().join(', ');
    const typed = named?.value.trim() ?? '';
    if (named === null || typed === '') {
      yield finding({ uri: report.uri, span: report.metadata.anchor }, 'empty', { known });
      return;
    }
    const near = nearest(typed.toLocaleLowerCase('vi'), profiles.keys());
    const edits = near ? [{ span: named.span, newText: near }] : [];
    yield finding(
      { uri: report.uri, span: named.span },
      'unknown',
      { profile: typed, known },
      { fixes: near ? [quickFix(report.uri, edits, 'replace', { nearest: near })] : [] },
    );
  },
};
