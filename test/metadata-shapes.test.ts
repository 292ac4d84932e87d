/**
 * The front matter in every shape that people give it: keys in any order, quoted or in capitals, comments and blank lines
 * between, lists and maps in lines or brackets, Tab indents, Windows line breaks, decomposed letters, at the top of an
 * all-YAML draft. A wrong value is found where it stands, and its fix changes that and nothing else.
 */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../server/src/check/finding.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { SECTIONS } from './drafts/defects/planted.ts';
import { checkDraft } from './support/shipped.ts';

type Value = string | readonly string[] | Readonly<Record<string, string>>;

const RIGHT: Readonly<Record<string, Value>> = {
  vanthu: 'dinh-ky',
  'trạng thái': 'ban hành',
  'cơ quan': 'Sở Y tế',
  số: '12',
  'ký hiệu': 'BC-SYT',
  'địa danh': 'Thanh Giang',
  ngày: '30/6/2026',
  'trích yếu': 'Kết quả công tác quý II năm 2026',
  'người ký': { 'quyền hạn': 'KT. GIÁM ĐỐC', 'chức vụ': 'PHÓ GIÁM ĐỐC', 'họ tên': 'Lường Văn Hặc' },
  'nơi nhận': ['Văn phòng UBND tỉnh', 'Các phòng thuộc Sở'],
  lưu: 'VT, NVY',
};

interface Defect {
  readonly rule: string;
  /** What stands in place of the right entries; null takes a key away. */
  readonly wrong: Readonly<Record<string, Value | null>>;
  /** The text that must be flagged; null for the line of `vanthu`. */
  readonly at: string | null;
  /** What the fix makes of that text. */
  readonly fixed?: string;
  /** A rule that sees the same defect and blocks the signing. */
  readonly also?: string;
}

const DEFECTS: readonly Defect[] = [
  { rule: 'metadata/invalid-value', wrong: { ngày: '31/6/2026' }, at: '31/6/2026' },
  { rule: 'metadata/invalid-value', wrong: { số: 'mười hai' }, at: 'mười hai' },
  { rule: 'metadata/invalid-value', wrong: { 'ký hiệu': 'BC – SYT' }, at: 'BC – SYT', fixed: 'BC-SYT' },
  { rule: 'metadata/invalid-value', wrong: { 'ký hiệu': 'QĐ-SYT' }, at: 'QĐ-SYT', fixed: 'BC-SYT' },
  { rule: 'metadata/invalid-value', wrong: { 'độ khẩn': 'rất khẩn' }, at: 'rất khẩn' },
  {
    rule: 'metadata/invalid-value',
    wrong: { 'người ký': { 'quyền hạn': 'Ký thay Giám đốc', 'chức vụ': 'PHÓ GIÁM ĐỐC', 'họ tên': 'Lường Văn Hặc' } },
    at: 'Ký thay Giám đốc',
    fixed: 'KT. GIÁM ĐỐC',
  },
  { rule: 'metadata/unknown-key', wrong: { 'độ khẩnn': 'Khẩn' }, at: 'độ khẩnn', fixed: 'độ khẩn' },
  {
    rule: 'metadata/unknown-key',
    wrong: { 'người ký': { 'quyền hạn': 'KT. GIÁM ĐỐC', 'chức vụ': 'PHÓ GIÁM ĐỐC', 'họ tênn': 'Lường Văn Hặc' } },
    at: 'họ tênn',
    fixed: 'họ tên',
    also: 'metadata/missing-field',
  },
  {
    rule: 'metadata/recipients',
    wrong: { 'nơi nhận': ['Văn phòng UBND tỉnh', 'Các phòng', 'văn phòng UBND tỉnh'] },
    at: 'văn phòng UBND tỉnh',
  },
  { rule: 'metadata/recipients', wrong: { lưu: null }, at: null },
  { rule: 'metadata/missing-field', wrong: { 'địa danh': null }, at: null },
  { rule: 'structure/unknown-profile', wrong: { vanthu: 'dinh-kyy' }, at: 'dinh-kyy', fixed: 'dinh-ky' },
];

/** How one entry is written. */
interface Style {
  readonly key: 'plain' | 'capitals' | 'quoted' | 'bare';
  readonly value: 'plain' | 'double' | 'single';
  readonly nested: 'lines' | 'brackets' | 'tab';
  readonly above: '' | '\n' | '# ghi chú: chưa xong\n' | '\n# a: b\n\n';
  readonly after: '' | '   ' | '  # đã hỏi';
}

const styles: fc.Arbitrary<Style> = fc.record({
  key: fc.constantFrom('plain', 'plain', 'capitals', 'quoted', 'bare'),
  value: fc.constantFrom('plain', 'plain', 'double', 'single'),
  nested: fc.constantFrom('lines', 'lines', 'brackets', 'tab'),
  above: fc.constantFrom('', '', '\n', '# ghi chú: chưa xong\n', '\n# a: b\n\n'),
  after: fc.constantFrom('', '', '   ', '  # đã hỏi'),
});

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/ /gu, '-');

/** A key as someone may type it; the one that is wrong stays as it is. */
function keyText(key: string, style: Style['key'], wrong: string | null): string {
  if (key === 'vanthu' || key === wrong) return key;
  return { plain: key, capitals: key.toUpperCase(), quoted: `"${key}"`, bare: bare(key) }[style];
}

const valueText = (value: string, style: Style['value'], flow: boolean): string =>
  style === 'double' ? `"${value}"` : style === 'single' || (flow && value.includes(',')) ? `'${value}'` : value;

function entry(key: string, value: Value, style: Style, wrong: string | null): string {
  const name = keyText(key, style.key, wrong);
  const text = (v: string, flow = false) => valueText(v, style.value, flow);
  const indent = style.nested === 'tab' ? '\t' : '  ';
  let written: string;
  if (typeof value === 'string') written = `${name}: ${text(value)}${style.after}`;
  else if (Array.isArray(value))
    written =
      style.nested === 'brackets'
        ? `${name}: [${value.map(v => text(v, true)).join(', ')}]${style.after}`
        : `${name}:${style.after}\n${value.map(v => `${indent}- ${text(v)}`).join('\n')}`;
  else {
    const inner = Object.entries(value as Record<string, string>);
    written =
      style.nested === 'brackets'
        ? `${name}: {${inner.map(([k, v]) => `${k}: ${text(v, true)}`).join(', ')}}${style.after}`
        : `${name}:${style.after}\n${inner.map(([k, v]) => `${indent}${k}: ${text(v)}`).join('\n')}`;
  }
  return `${style.above}${written}\n`;
}

const KINDS = ['markdown', 'windows', 'decomposed', 'mark', 'yaml'] as const;

function draftOf(head: string, kind: (typeof KINDS)[number]): { text: string; uri: string } {
  const markdown = `---\n${head}---\n\n${SECTIONS}\n`;
  const uri = 'file:///a.md';
  switch (kind) {
    case 'markdown':
      return { text: markdown, uri };
    case 'windows':
      return { text: markdown.replaceAll('\n', '\r\n'), uri };
    case 'decomposed':
      return { text: markdown.normalize('NFD'), uri };
    case 'mark':
      return { text: `\uFEFF${markdown}`, uri };
    case 'yaml': {
      const sections = SECTIONS.split(/^## /mu)
        .filter(Boolean)
        .map(part => {
          const [title, ...rest] = part.trim().split('\n\n');
          return `  - tiêu đề: ${title}\n    nội dung: |\n      ${rest.join('\n\n      ')}\n`;
        });
      return { text: `${head}mục:\n${sections.join('')}`, uri: 'file:///a.yaml' };
    }
  }
}

test.each(DEFECTS)('$rule: $wrong', ({ rule, wrong, at, fixed, also }) => {
  const entries = Object.entries({ ...RIGHT, ...wrong }).filter((e): e is [string, Value] => e[1] !== null);
  const shapes = fc.record({
    order: fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    styles: fc.array(styles, { minLength: entries.length, maxLength: entries.length }),
    kind: fc.constantFrom(...KINDS),
  });
  fc.assert(
    fc.property(shapes, shape => {
      const head = shape.order.map(([key, value], i) => entry(key, value, shape.styles[i]!, at)).join('');
      const { text, uri } = draftOf(head, shape.kind);
      const { findings } = checkDraft(text, uri);
      const said = (f: Finding) => `${f.rule} ${text.slice(f.place.span.start, f.place.span.end).normalize('NFC')}`;
      const serious = findings.filter(f => f.severity === 'error' || f.severity === 'warning');
      const tabs = serious.filter(f => f.message.key === 'tab');
      const others = serious.filter(f => f.rule !== 'text/unicode' && f.rule !== also && !tabs.includes(f));
      expect(others.map(f => `${said(f)} ${f.message.key}`)).toEqual([expect.stringContaining(rule)]);
      const [found] = others;
      const marked = said(found!).slice(rule.length + 1);
      if (at === null) expect(marked).toMatch(/^vanthu/u);
      else expect(marked.replace(/^["']|["']$/gu, '')).toBe(at);
      if (fixed === undefined) return;
      const { edits } = found!.fixes[0]!.edits[0]!;
      const after = applyEdits(text, edits);
      const { start, end } = found!.place.span;
      const quote = /^["']/u.exec(text.slice(start, end))?.[0] ?? '';
      const expected = text.slice(0, start) + quote + fixed + quote + text.slice(end);
      const inQuotes = text.slice(0, start) + fixed + text.slice(end);
      expect([expected, inQuotes]).toContain(after);
      const left = checkDraft(after, uri).findings.filter(f => f.rule === rule && f.message.key === found!.message.key);
      expect(left.map(said)).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 25) },
  );
});
