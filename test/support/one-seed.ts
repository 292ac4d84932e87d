/** Property tests run on one seed, so that two runs of a commit agree; `VANTHU_SEED=random` lets them look further. */

import fc from 'fast-check';

if (process.env.VANTHU_SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.VANTHU_SEED ?? 20_260_701) });
