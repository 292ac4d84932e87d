import { expect, test } from 'vitest';
import { partChanges } from './part-changes.ts';

test('figures that changed, paragraphs that came and went', () => {
  const before =
    '---\nsố: 1\n---\n\n## I. Xã hội\n\nXã có 38 bản, gồm 21 bản vùng cao.\n\nTrường học đã sửa xong.\n\nHết./.\n';
  const after =
    '---\nsố: 2\n---\n\n## I. Xã hội\n\nXã có 39 bản, gồm 21 bản vùng cao.\n\nHết./.\n\nPhụ lục kèm theo.\n';
  const { paragraphs, figures } = partChanges(before, after);
  expect(figures).toEqual([{ before: '38', after: '39', paragraph: 'Xã có 39 bản, gồm 21 bản vùng cao.' }]);
  expect(paragraphs.map(p => [p.before?.slice(0, 6) ?? null, p.after?.slice(0, 6) ?? null])).toEqual([
    ['Xã có ', 'Xã có '],
    ['Trường', null],
    [null, 'Phụ lụ'],
  ]);
});

test('the same text has no changes', () => {
  expect(partChanges('Một.\n\nHai.', 'Một.\n\nHai.')).toEqual({ paragraphs: [], figures: [] });
});
