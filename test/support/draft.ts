/** Builds reports from texts for tests, with the profiles that are shipped. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReport, type Environment } from '../../server/src/model/build.ts';
import type { Profile } from '../../server/src/model/profile.ts';
import { readProfile } from '../../server/src/model/profile-file.ts';
import type { Report } from '../../server/src/model/report.ts';
import { createSource } from '../../server/src/text/source.ts';

const TEMPLATES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../templates');

/** The shipped profiles by id. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map(
  fs
    .readdirSync(TEMPLATES)
    .filter(name => fs.existsSync(path.join(TEMPLATES, name, 'profile.yaml')))
    .map(name => {
      const file = path.join(TEMPLATES, name, 'profile.yaml');
      const { profile, problems } = readProfile(fs.readFileSync(file, 'utf8'), `file://${file}`);
      if (!profile || problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems)}`);
      return [profile.id, profile];
    }),
);

/** The shipped profiles and, by uri, the files beside the draft. */
export const environment = (files: Readonly<Record<string, string | Uint8Array>> = {}): Environment => ({
  profiles: PROFILES,
  read: uri => files[uri] ?? null,
});

/** The report of a whole draft; throws where the text is not a draft. */
export function reportOf(
  text: string,
  uri = 'file:///draft.md',
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Report {
  const report = buildReport(createSource(uri, text), environment(files));
  if (!report) throw new Error('not a draft');
  return report;
}

/** The front matter that `reportOfBody` puts before a body. */
export const HEAD = `---
vanthu: van-ban
cơ quan: Sở Nội vụ
trích yếu: Kết quả công tác
người ký: {chức vụ: GIÁM ĐỐC, họ tên: Lò Văn An}
nơi nhận: [Như trên]
---

`;

/** The report of a body below a small, complete front matter; positions count from the start of `HEAD + body`. */
export const reportOfBody = (body: string): Report => reportOf(HEAD + body);
