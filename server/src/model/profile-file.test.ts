/** Reading profiles: what one that extends another changes, and what is wrong in one. */

import { describe, expect, it } from 'vitest';
import type { Profile, ProfileSection } from './profile.ts';
import { readProfile } from './profile-file.ts';

const BASE = `id: goc
tên: Báo cáo gốc
bắt buộc: [cơ quan, trích yếu]
mục:
  - id: ket-qua
    tiêu đề: Kết quả
    bắt buộc: có
    mục:
      - {id: kinh-te, tiêu đề: Kinh tế, cách gọi khác: [phát triển kinh tế], bắt buộc: có}
      - {id: xa-hoi, tiêu đề: Xã hội, bắt buộc: có, chung với: kinh-te}
  - {id: han-che, tiêu đề: Hạn chế, bắt buộc: có}
`;
const read = (text: string, base?: Profile | null) => {
  const { profile, problems } = readProfile(text, 'file:///profile.yaml', () => base ?? null);
  const said = problems.map(p => `${text.slice(p.span.start, p.span.end)}: ${p.rule}.${p.key}`);
  return { profile, said };
};
const base = read(BASE).profile!;
const extended = (sections: string) => {
  const { profile, said } = read(`id: rieng\nkế thừa: goc\nmục:\n${sections}`, base);
  expect(said).toEqual([]);
  return outline(profile!.sections);
};
/** Titles by depth, those that must be there with a star. */
const outline = (sections: readonly ProfileSection[], depth = ''): string[] =>
  sections.flatMap(({ title, required, sections: inner }) => [
    `${depth}${title}${required ? '*' : ''}`,
    ...outline(inner, `${depth}- `),
  ]);

describe('a profile that extends another', () => {
  it('changes a section by its id wherever either of them stands', () => {
    const optional = ['Kết quả*', '- Kinh tế', '- Xã hội*', 'Hạn chế*'];
    expect(extended('  - {id: kinh-te, bắt buộc: không}\n')).toEqual(optional);
    expect(extended('  - {id: ket-qua, mục: [{id: kinh-te, bắt buộc: không}]}\n')).toEqual(optional);
    expect(extended('  - {id: han-che, mục: [{id: Kinh tế, bắt buộc: không}]}\n')).toEqual(optional);
  });

  it('keeps what it does not say', () => {
    expect(extended('  - {id: kinh-te, cách gọi khác: [làm ăn]}\n')).toEqual(outline(base.sections));
    const { profile } = read('id: rieng\nkế thừa: goc\nmục: [{id: kinh-te, tiêu đề: Phát triển}]\n', base);
    expect(profile!.sections[0]!.sections[0]).toMatchObject({
      title: 'Phát triển',
      variants: ['phát triển kinh tế', 'Kinh tế'],
      required: true,
    });
    expect(profile).toMatchObject({ title: base.title, required: base.required, documentType: 'BÁO CÁO' });
  });

  it('adds sections where it lists them', () => {
    const own = '  - {id: ket-qua, mục: [{id: noi-vu, tiêu đề: Nội vụ}]}\n  - {id: kien-nghi, tiêu đề: Kiến nghị}\n';
    expect(extended(own)).toEqual(['Kết quả*', '- Kinh tế*', '- Xã hội*', '- Nội vụ', 'Hạn chế*', 'Kiến nghị']);
  });

  it('is told of a base that is not there, and still read', () => {
    const { profile, said } = read('id: rieng\nkế thừa: gocc\n');
    expect(said).toEqual(['gocc: structure/unknown-profile.base']);
    expect(profile).not.toBeNull();
  });
});

describe('what is wrong in a profile', () => {
  it.each([
    ['id: a\nmục:\n  - {id: b}\n  - {id: B}\n', 'B: metadata/invalid-value.section-twice'],
    ['id: a\nmục:\n  - {id: b, chung với: c}\n', 'c: metadata/invalid-value.no-section'],
    ['id: a\nid: b\n', 'id: metadata/yaml.duplicate'],
    ['tên: A\nmục: []\n', 'tên: A: metadata/missing-field.profile-id'],
  ])('%j', (text, said) => {
    expect(read(text).said).toEqual([said]);
  });

  it('lives with anything', () => {
    for (const text of [
      '',
      '\uFEFF',
      '- - -',
      '{{{',
      'id: [',
      'id: a\nmục: [[[]]]',
      'a: &x [*x]',
      '\u0000',
      'id: a\nmục:\n\t- id: b',
    ])
      expect(() => read(text)).not.toThrow();
  });
});
