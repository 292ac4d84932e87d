/** CSS from `style.yaml`: the page on a screen, on a phone and on paper. */

import { type NamedStyle, SINGLE, type Style, styleOf } from './style.ts';

export function htmlStyles(style: Style): string {
  const { page } = style;
  const m = page.margins;
  const fonts = fontFamily(style, '"');
  const look = style.tables;
  const rules = [
    `@page { size: A4; margin: ${m.top}mm ${m.right}mm ${m.bottom}mm ${m.left}mm; @top-center { content: counter(page); font: ${styleOf(style, 'so-trang').size}pt ${fonts}; } }`,
    '@page :first { @top-center { content: none; } }',
    `@page ngang { size: A4 landscape; margin: ${m.left}mm ${m.top}mm ${m.right}mm ${m.bottom}mm; }`,
    '* { box-sizing: border-box; }',
    `html { background: #e8e8e8; color: #000; font: ${styleOf(style, 'noi-dung').size}pt ${fonts}; line-height: ${round(SINGLE)}; -webkit-text-size-adjust: 100%; }`,
    'body { margin: 0; }',
    `section.vt-trang { width: ${page.width}mm; max-width: 100%; min-height: ${page.height}mm; margin: 6mm auto; padding: ${m.top}mm ${m.right}mm ${m.bottom}mm ${m.left}mm; background: #fff; box-shadow: 0 1px 4px #0004; overflow-wrap: break-word; }`,
    `section.vt-ngang { width: ${page.height}mm; min-height: ${page.width}mm; }`,
    'p, h1, h2, h3, h4, h5, h6 { margin: 0; font-size: inherit; font-weight: inherit; }',
    '.vt-khung { display: grid; grid-template-columns: var(--cot); }',
    '.vt-khung > div { min-width: 0; }',
    '.vt-cuon { overflow-x: auto; }',
    `table.vt-bang { border-collapse: collapse; width: 100%; margin: 3pt 0; }`,
    `table.vt-bang th, table.vt-bang td { border: ${look.border}pt solid #000; padding: ${look.padding.y}mm ${look.padding.x}mm; vertical-align: middle; }`,
    'table.vt-bang .left { text-align: left; } table.vt-bang .center { text-align: center; } table.vt-bang .right { text-align: right; }',
    'thead { display: table-header-group; } tr { break-inside: avoid; }',
    '.vt-gach { border: 0; }',
    'p.vt-o > span { display: inline-block; text-align: center; padding: 0 3mm; border-style: solid; }',
    'p.vt-o.vt-nhieu-dong > span { padding: 1mm; line-height: 1.2; }',
    'sup { line-height: 0; font-size: 70%; } sup a, a.vt-ve { text-decoration: none; color: inherit; }',
    'code { font-family: "Courier New", monospace; font-size: 90%; white-space: pre-wrap; }',
    '.vt-lien { white-space: nowrap; }',
    'table.vt-lien-trang { break-inside: avoid; }',
    'img { max-width: 100%; height: auto; }',
    '.vt-bieu-do { break-inside: avoid; } .vt-bieu-do > svg { display: block; width: 100%; height: auto; }',
    `.vt-chu-thich { margin-top: 12pt; } .vt-chu-thich::before { content: ""; display: block; width: ${style.footnotes.separator}mm; border-top: ${style.footnotes.weight}pt solid #000; margin-bottom: 3pt; }`,
    `.vt-chu-thich ol { margin: 0; padding-left: 2em; }`,
    '.vt-chu-thich li::marker { font-size: 75%; }',
    ':target { background: #fff3b0; }',
    ...[...style.styles.values()].map(named => namedRule(named, styleOf(style, 'noi-dung').size)),
    '@media screen and (max-width: 210mm) { html { font-size: 12.5pt; background: #fff; } section.vt-trang { margin: 0; padding: 5mm 4mm; box-shadow: none; min-height: 0; width: auto; } .vt-khung { font-size: 80%; } }',
    '@media screen and (max-width: 120mm) { .vt-bieu-do { overflow-x: auto; } .vt-bieu-do > svg { width: 130mm; } .vt-khung { grid-template-columns: 1fr; row-gap: 3mm; } p, h2, h3, h4, h5, h6 { text-align-last: auto; } }',
    '@media print { html { background: #fff; } section.vt-trang { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; } section.vt-trang + section.vt-trang { break-before: page; } section.vt-ngang { page: ngang; } a.vt-ve { display: none; } .vt-cuon { overflow: visible; } }',
  ];
  return `${rules.join('\n')}\n`;
}

/** The office's family and those of its measure; names in the given quotation marks. */
export function fontFamily(style: Style, quote: '"' | "'"): string {
  const families = [style.font, ...style.fallbacks, 'Times New Roman', 'Tinos', 'Liberation Serif'];
  const names = [...new Set(families.map(family => family.replace(/["'\\<>;{}]/gu, '')))];
  return [...names.map(name => quote + name + quote), 'serif'].join(', ');
}

/** A side's indent, on a narrow screen in proportion. */
const side = (mm: number): string => (mm === 0 ? '0' : `min(${mm}mm, ${round(mm / 1.65)}%)`);

/** Sizes are relative to the body's, so that a phone can make all of them smaller. */
function namedRule(style: NamedStyle, body: number): string {
  const css = [
    `font-size: ${round(style.size / body)}em`,
    `font-weight: ${style.bold ? 'bold' : 'normal'}`,
    `font-style: ${style.italic ? 'italic' : 'normal'}`,
    `text-align: ${style.align}`,
    ...(style.indent > 0 ? [`text-indent: ${style.indent}mm`] : []),
    `margin: ${style.before}pt ${side(style.right)} ${style.after}pt ${side(style.left)}`,
    `line-height: ${round(style.line * SINGLE)}`,
    ...(style.color === '000000' ? [] : [`color: #${style.color}`]),
    ...(style.keepWithNext ? ['break-after: avoid'] : []),
    ...(style.keepTogether ? ['break-inside: avoid'] : []),
  ];
  const more: string[] = [];
  if (style.rule) {
    const side = { left: '0 auto 0 0', right: '0 0 0 auto', center: '0 auto', justify: '0 auto' }[style.align];
    more.push(
      `.vt-gach.${style.id} { height: ${style.size}pt; margin: ${side}; margin-top: ${style.rule.gap}pt; margin-bottom: ${style.after}pt; border-top: ${style.rule.weight}pt solid #${style.color}; }`,
    );
  }
  if (style.box)
    more.push(
      `p.vt-o.${style.id} > span { border-width: ${style.box.weight}pt; }`,
      `p.vt-o.${style.id}:not(.vt-nhieu-dong) > span { line-height: ${style.box.height}mm; height: calc(${style.box.height}mm + ${2 * style.box.weight}pt); }`,
    );
  return [`.${style.id} { ${css.join('; ')}; }`, ...more].join('\n');
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
