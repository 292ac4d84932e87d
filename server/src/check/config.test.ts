/** The settings of a workspace. */

import { describe, expect, it } from 'vitest';
import { createSource } from '../text/source.ts';
import { readConfig } from './config.ts';

const IDS = ['footnotes/order', 'footnotes/empty', 'text/syllable'];
const read = (text: string) => {
  const source = createSource('file:///.vanthu.yaml', text);
  const { config, problems } = readConfig(source, IDS);
  const said = problems.map(p => `${source.text.slice(p.span.start, p.span.end)}: ${p.rule} ${p.key}`);
  return { config, said };
};

describe('readConfig', () => {
  it('reads Vietnamese and English keys', () => {
    const { config, said } = read(
      'mức độ:\n  footnotes/order: lưu ý\n  text/*: off\ntừ điển: [vi bằng, tíh]\nviết tắt:\n  KVPT: khu vực phòng thủ\nmau: mau-rieng\nfonts: Tinos\nngôn ngữ: vi\n',
    );
    expect(said).toEqual([]);
    expect([...config.severities]).toEqual([
      ['footnotes/order', 'information'],
      ['text/*', 'off'],
    ]);
    expect([...config.dictionary]).toEqual(['vi bằng', 'tíh', 'KVPT']);
    expect(config.templates).toBe('mau-rieng');
    expect(config.fonts).toEqual(['Tinos']);
    expect(config.language).toBe('vi');
  });

  it('says what it cannot read, and keeps the rest', () => {
    const { config, said } = read(
      'mức đôx: {}\nmức độ:\n  footnotes/oder: tắt\n  footnotes/empty: rất nặng\n  text/syllable: tắt\nlang: fr\n',
    );
    expect(said).toEqual([
      'mức đôx: metadata/unknown-key near',
      'footnotes/oder: ignore/unused unknown',
      'rất nặng: metadata/invalid-value listed',
      'fr: metadata/invalid-value listed',
    ]);
    expect([...config.severities]).toEqual([['text/syllable', 'off']]);
  });

  it('lives with anything', () => {
    for (const text of [
      '',
      '# chỉ ghi chú\n',
      '- a\n- b',
      'mức độ: [a]',
      '\u0000\u0001',
      'mức độ:\n\t- x',
      'a: &b [*b]',
      '{{{{',
    ])
      expect(read(text).config.severities.size).toBe(0);
  });
});
