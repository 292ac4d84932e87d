/** Products: so many at so much make so much, an area and a yield, an average by day, a product written out. */

import type { Passage } from './passage.ts';
import { average, meanOfEach } from './product-mean.ts';
import { priced } from './product-price.ts';
import { writtenOut } from './product-written.ts';
import { harvested } from './product-yield.ts';
import type { RawClaim } from './raw.ts';

/** All products of a passage. */
export function readProducts(passage: Passage): RawClaim[] {
  const claims = writtenOut(passage);
  passage.quantities.forEach((_, i) => {
    const claim =
      harvested(passage, i) ??
      average(passage, i) ??
      meanOfEach(passage, i, true) ??
      priced(passage, i) ??
      meanOfEach(passage, i, false);
    if (claim) claims.push(claim);
  });
  return claims;
}
