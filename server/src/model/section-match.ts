/** Which section of the profile a heading is: by `{#id}`, or by what its title says in the wordings that offices use. */

import { normalKey } from './keys.ts';
import type { Profile, ProfileSection } from './profile.ts';
import type { Draft } from './sections.ts';
import { titleWords } from './title-words.ts';
import { leadingNumber } from './typed-number.ts';

/** Words that say nothing about what a section is of. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'về việc công tác trên lĩnh vực phát triển thực hiện triển khai một số các những và của trong tháng quý năm đầu cuối ' +
    'nửa tuần kỳ giai đoạn thời gian nhiệm kỳ đảm bảo bảo đảm tăng cường tiếp tục giữ vững đánh giá tình hình chung còn ' +
    'ubnd hđnd tỉnh huyện xã phường thị thành phố thị trấn đơn vị cơ quan cấp ngành địa phương địa bàn tại đến tới ' +
    'i ii iii iv đối với cho được phần mặt chủ yếu trọng tâm cụ thể thời gian sau tiếp theo khắc phục'
  )
    .split(' ')
    .map(normalKey),
);

interface Quality {
  /** Index of the first word that the section's wordings take. */
  readonly first: number;
  /** Share of the title's telling words that they take. */
  readonly coverage: number;
  /** Whether a telling word stands before the first one taken. */
  readonly leads: boolean;
}

/** How well a title speaks of a section; null where none of its wordings stands in it. */
function qualityOf(wordings: readonly (readonly string[])[], title: readonly string[]): Quality | null {
  const taken = new Set<number>();
  for (const wording of wordings) {
    const [head] = wording;
    if (head === undefined) continue;
    for (let at = title.indexOf(head); at >= 0; at = title.indexOf(head, at + 1))
      if (wording.every((word, i) => title[at + i] === word))
        for (let i = 0; i < wording.length; i++) taken.add(at + i);
  }
  if (taken.size === 0) return null;
  const first = Math.min(...taken);
  const telling = title.map((word, i) => taken.has(i) || !(FILLERS.has(word) || /^\d+$/u.test(word)));
  const total = telling.filter(Boolean).length;
  return { first, coverage: taken.size / total, leads: !telling.slice(0, first).includes(true) };
}

const accepted = (quality: Quality | null): quality is Quality =>
  quality !== null && ((quality.leads && quality.coverage >= 0.25) || quality.coverage >= 0.6);

/** True where a heading of that title would be taken for the section, its number aside. */
export const speaksOf = (section: ProfileSection, title: string): boolean =>
  accepted(qualityOf(section.wordings, titleWords(title.slice(leadingNumber(title)?.length ?? 0))));

/** True where a wording of the section stands in the title, wherever in it. */
export function matchesTitle(section: ProfileSection, title: string): boolean {
  return qualityOf(section.wordings, titleWords(title)) !== null;
}

/** What takes an object that may run over a comma or an `và`: what follows is no section of its own. */
const OPEN =
  /(?:^| )(?:thuc hien|trien khai|khac phuc|giai quyet|xu ly|thao go|hoan thanh|tiep thu|to chuc|cua|ve) \S/u;

/**
 * The sections that a title names one after the other (`Kết quả đạt được, tồn tại, hạn chế và nguyên nhân`), as ids in
 * the title's order; empty where it names fewer than two.
 */
export function combinedSections(sections: readonly ProfileSection[], title: string): readonly string[] {
  const parts = title
    .normalize('NFC')
    .split(/\s*[,;–]\s*|\s+-\s+|\s+và\s+/iu)
    .map(titleWords);
  const named = (part: readonly string[], least: number): string | null => {
    let best: { id: string; coverage: number } | null = null;
    for (const section of sections) {
      const quality = qualityOf(section.wordings, part);
      if (quality?.leads && quality.coverage >= least && quality.coverage > (best?.coverage ?? 0))
        best = { id: section.id, coverage: quality.coverage };
    }
    return best?.id ?? null;
  };
  for (let length = 1; length < Math.min(parts.length, 4); length++) {
    const head = parts.slice(0, length).flat();
    if (OPEN.test(head.join(' '))) return [];
    const leading = named(head, 0.75);
    if (leading === null) continue;
    const ids = new Set([leading, ...parts.slice(length, length + 6).flatMap(part => named(part, 0.45) ?? [])]);
    return ids.size > 1 ? [...ids] : [];
  }
  return [];
}

interface Wanted {
  readonly section: ProfileSection;
  readonly parent: Wanted | null;
  readonly order: number;
}

interface Placed {
  readonly draft: Draft;
  readonly parent: Placed | null;
  readonly title: readonly string[];
  readonly index: number;
}

/**
 * Sets the `id` of every section that is one of the profile's. A section of the profile goes to the shallowest heading
 * that speaks of it; its inner sections are looked for below it, or anywhere where it has no heading of its own.
 */
export function matchSections(roots: readonly Draft[], profile: Profile): void {
  const wanted: Wanted[] = [];
  const collect = (sections: readonly ProfileSection[], parent: Wanted | null): void => {
    for (const section of sections) {
      const one = { section, parent, order: wanted.length };
      wanted.push(one);
      collect(section.sections, one);
    }
  };
  collect(profile.sections, null);
  const placed: Placed[] = [];
  const place = (drafts: readonly Draft[], parent: Placed | null): void => {
    for (const draft of drafts) {
      const one = { draft, parent, title: titleWords(draft.heading.title.text), index: placed.length };
      placed.push(one);
      place(draft.children, one);
    }
  };
  place(roots, null);
  const byId = new Map(wanted.map(one => [normalKey(one.section.id), one]));
  for (const { draft } of placed) {
    const anchored = draft.heading.anchor ? byId.get(normalKey(draft.heading.anchor.id)) : undefined;
    if (anchored) draft.id = anchored.section.id;
  }
  for (const level of [wanted.filter(w => !w.parent), wanted.filter(w => w.parent)]) {
    const best = bestReadings(level, placed);
    for (const one of level) assign(one, level, best, placed, wanted);
  }
}

/** For each heading the section of this level that its title speaks of first. */
function bestReadings(
  level: readonly Wanted[],
  placed: readonly Placed[],
): ReadonlyMap<Placed, { readonly one: Wanted; readonly quality: Quality }> {
  const best = new Map<Placed, { one: Wanted; quality: Quality }>();
  for (const place of placed) {
    if (place.draft.id !== null) continue;
    for (const one of level) {
      const quality = qualityOf(one.section.wordings, place.title);
      if (!accepted(quality)) continue;
      const other = best.get(place)?.quality;
      const better =
        !other || quality.first < other.first || (quality.first === other.first && quality.coverage > other.coverage);
      if (better) best.set(place, { one, quality });
    }
  }
  return best;
}

function assign(
  one: Wanted,
  level: readonly Wanted[],
  best: ReturnType<typeof bestReadings>,
  placed: readonly Placed[],
  wanted: readonly Wanted[],
): void {
  const { id } = one.section;
  if (placed.some(place => place.draft.id === id)) return;
  const orderOf = (ofId: string): number => wanted.find(w => w.section.id === ofId)?.order ?? -1;
  const parentHeading = one.parent && placed.some(place => place.draft.id === one.parent!.section.id);
  const candidates = [...best].filter(([place, reading]) => {
    if (reading.one !== one || place.draft.id !== null) return false;
    let inParent = false;
    for (let above = place.parent; above; above = above.parent) {
      if (above.draft.id === null) continue;
      if (above.draft.id === one.parent?.section.id) inParent = true;
      // What comes later in the profile does not hold what comes earlier: `hạn chế` below `nhiệm vụ` is another thing.
      else if (orderOf(above.draft.id) > one.order) return false;
      else if (one.parent && above.draft.id !== null && !inParent && parentHeading) return false;
    }
    // A heading that another section of this level claims, read at a shallower place, does not hold this one.
    if (!one.parent)
      for (let above = place.parent; above; above = above.parent) {
        const reading = best.get(above);
        if (reading && level.includes(reading.one) && reading.one.order > one.order) return false;
      }
    return !parentHeading || inParent;
  });
  if (candidates.length === 0) return;
  const depth = Math.min(...candidates.map(([place]) => place.draft.depth));
  const shallow = candidates.filter(([place]) => place.draft.depth === depth);
  const top = Math.max(...shallow.map(([, reading]) => reading.quality.coverage));
  const chosen = shallow.find(([, reading]) => reading.quality.coverage === top)!;
  for (const entry of shallow)
    if (entry === chosen || (entry[1].quality.coverage >= 0.8 && entry[0].parent === chosen[0].parent))
      entry[0].draft.id = id;
}
