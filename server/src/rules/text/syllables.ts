/**
 * The grammar of the written Vietnamese syllable: onset, rhyme, tone and where the tone stands. It says what can be a
 * syllable, whether or not it is a word.
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'gu');

/** Onsets before `i e ê y`, and before other vowels; `gi` and `qu` are read on their own. */
const FRONT = 'b ch d đ gh h k kh l m n ngh nh p ph r s t th tr v x';
const BACK = 'b c ch d đ g h kh l m n ng nh p ph r s t th tr v x';

/** Rhymes without tone, by their first letter's onset class. */
const RHYMES_FRONT =
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y';
const RHYMES_BACK =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ôông ôôc ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uâc uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu uyp uyn ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu';
const RHYMES_BARE = 'yêm yên yêng yêt yêu y ia iêc iêng';
const RHYMES_QU =
  'ôc a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây e ec en eng eo et ê êch ên êt ênh i it ich ' +
  'inh in ip o ơ ơi ơn y yên yêt yêu ynh yt ych yp';
const RHYMES_GI =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eo ep et ê êc êng êt êm êu ' +
  'o oc oi om on ong op ot ô ôc ôi ông ôp ôt ơ ơi ơn u ua uc ui um ung uôc uông up ư ưa ưc ưng ươc ương ươi';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const FRONT_ONSETS = set(FRONT);
const BACK_ONSETS = set(BACK);
const FRONT_RHYMES = set(RHYMES_FRONT);
const BACK_RHYMES = set(RHYMES_BACK);
const BARE_RHYMES = set(RHYMES_BARE);
const QU_RHYMES = set(RHYMES_QU);
const GI_RHYMES = set(RHYMES_GI);

/** Where the tone stands: its letter in the rhyme, or null where usage differs (hòa, hoà; thủy, thuỷ). */
function toneIndex(rhyme: string): number | null {
  if (/^(?:oa|oe|uy)$/u.test(rhyme)) return null;
  const marked = [...rhyme].findLastIndex(c => 'ăâêôơư'.includes(c));
  if (rhyme === 'ưa') return 0;
  if (marked >= 0) return marked;
  if (/^(?:o[ae]|uy)./u.test(rhyme) || rhyme === 'oong' || rhyme === 'ooc') return 1;
  return 0;
}

interface Parts {
  readonly onset: string;
  readonly rhyme: string;
}

/** Onset and rhyme of a syllable without tone, or null where it has no reading. */
function partsOf(base: string): Parts | null {
  if (base.startsWith('qu') && QU_RHYMES.has(base.slice(2))) return { onset: 'qu', rhyme: base.slice(2) };
  // gì, gìn: the vowel of `gi` is its own.
  if (/^gi[nm]?$/u.test(base)) return { onset: 'g', rhyme: base.slice(1) };
  if (base.startsWith('gi') && GI_RHYMES.has(base.slice(2))) return { onset: 'gi', rhyme: base.slice(2) };
  const onset = /^(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdđghklmnprstvx])?/u.exec(base)![0];
  const rhyme = base.slice(onset.length);
  if (onset === '')
    return FRONT_RHYMES.has(rhyme) || BACK_RHYMES.has(rhyme) || BARE_RHYMES.has(rhyme) ? { onset, rhyme } : null;
  const fits =
    (FRONT_ONSETS.has(onset) && FRONT_RHYMES.has(rhyme)) || (BACK_ONSETS.has(onset) && BACK_RHYMES.has(rhyme));
  return fits ? { onset, rhyme } : null;
}

/** What is wrong with a lower-case syllable in NFC. `form`: no such onset and rhyme; `tone`: a stop without sắc or nặng. */
export type SyllableFault = 'form' | 'tone' | 'two-tones' | 'place';

/** The fault of a syllable, or null where it can be one. */
export function syllableFault(syllable: string): SyllableFault | null {
  const spread = syllable.toLocaleLowerCase('vi').normalize('NFD');
  const tones = spread.match(TONE) ?? [];
  if (tones.length > 1) return 'two-tones';
  const base = spread.replace(TONE, '').normalize('NFC');
  const parts = partsOf(base);
  if (parts === null) return 'form';
  const tone = tones[0] ?? '';
  if (/(?:c|ch|p|t)$/u.test(parts.rhyme) && tone !== '\u0301' && tone !== '\u0323') return 'tone';
  if (tone === '') return null;
  const due = toneIndex(parts.rhyme);
  const lead = base.length - parts.rhyme.length;
  return due === null || placeOfTone(spread) - lead === due ? null : 'place';
}

/** The letter (from 0) that carries the tone. */
function placeOfTone(spread: string): number {
  let letter = -1;
  for (const c of spread) {
    if (!/\p{M}/u.test(c)) letter++;
    else if (TONES.includes(c)) return letter;
  }
  return letter;
}

/** The same syllable with its tone where it belongs. */
export function withToneInPlace(syllable: string): string {
  const spread = syllable.normalize('NFD');
  const tone = spread.match(TONE)?.[0];
  const base = spread.replace(TONE, '').normalize('NFC');
  const parts = partsOf(base.toLocaleLowerCase('vi'));
  if (!tone || !parts) return syllable;
  const due = toneIndex(parts.rhyme) ?? 0;
  const at = base.length - parts.rhyme.length + due;
  return (base.slice(0, at + 1) + tone + base.slice(at + 1)).normalize('NFC');
}

/** Possible syllables one slip away: a letter too many, two letters exchanged, a missing tone or space; at most a few. */
export function nearSyllables(syllable: string): string[] {
  const fault = syllableFault(syllable);
  if (fault === 'place') return [withToneInPlace(syllable)];
  const letters = [...syllable];
  const found: string[] = [];
  const add = (candidate: string) => {
    const composed = candidate.normalize('NFC');
    const plain = syllableFault(composed) === 'place' ? withToneInPlace(composed) : composed;
    if (plain !== syllable && syllableFault(plain) === null && !found.includes(plain)) found.push(plain);
  };
  if (fault === 'tone')
    for (const tone of ['\u0323', '\u0301']) {
      const spread = syllable.normalize('NFD').replace(TONE, '').normalize('NFC');
      const vowel = [...spread].findIndex(c => /[aăâeêioôơuưy]/iu.test(c));
      if (vowel >= 0) add(withToneInPlace(spread.slice(0, vowel + 1) + tone + spread.slice(vowel + 1)));
    }
  for (let i = 1; i < letters.length; i++)
    if (letters[i] === letters[i - 1]) add([...letters.slice(0, i), ...letters.slice(i + 1)].join(''));
  for (let i = 0; i + 1 < letters.length; i++)
    add([...letters.slice(0, i), letters[i + 1]!, letters[i]!, ...letters.slice(i + 2)].join(''));
  if (found.length === 0 && letters.length > 4)
    for (let i = 2; i <= letters.length - 2; i++) {
      const [one, two] = [letters.slice(0, i).join(''), letters.slice(i).join('')];
      if (syllableFault(one) === null && syllableFault(two) === null) found.push(`${one} ${two}`);
    }
  if (found.length === 0)
    for (let i = 0; i < letters.length; i++) add([...letters.slice(0, i), ...letters.slice(i + 1)].join(''));
  return found.slice(0, 3);
}
