/** Times reading, claims and a full check of one draft in process, warm: what a long-lived server does. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const RUNS = 30;

/** Resolves to times in ms: model, claims, and everything a check does. */
export async function measureCheck(root, draft, text) {
  const outfile = path.join(root, 'out/bench/core.cjs');
  await build({
    stdin: {
      contents: `
        export { analyse } from './server/src/check/analysis.ts';
        export { claimsOf } from './server/src/claims/ledger.ts';
        export { buildReport } from './server/src/model/build.ts';
        export { readProfile } from './server/src/model/profile-file.ts';
        export { RULES } from './server/src/rules/index.ts';
        export { createSource } from './server/src/text/source.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const core = createRequire(import.meta.url)(outfile);
  const profiles = new Map();
  for (const id of fs.readdirSync(path.join(root, 'templates'))) {
    const file = path.join(root, 'templates', id, 'profile.yaml');
    if (!fs.existsSync(file)) continue;
    const { profile } = core.readProfile(fs.readFileSync(file, 'utf8'), pathToFileURL(file).href);
    if (profile) profiles.set(profile.id, profile);
  }
  const environment = { profiles, read: () => null };
  const source = version => core.createSource(pathToFileURL(draft).href, text, version);
  const timed = work => {
    const times = [];
    for (let i = 0; i < RUNS + 10; i++) {
      const start = process.hrtime.bigint();
      work(i);
      if (i >= 10) times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
    return times;
  };
  const report = core.buildReport(source(0), environment);
  if (!report) throw new Error(`${draft} is not a draft`);
  return {
    model: timed(i => core.buildReport(source(i), environment)),
    claims: timed(() => core.claimsOf(report)),
    full: timed(i => core.analyse(source(i), environment, core.RULES, { today: null })),
  };
}
