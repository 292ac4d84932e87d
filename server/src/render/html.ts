/** The print tree as one HTML file: styles from `style.yaml`, no script, nothing fetched, everything escaped. */

import { chartSvg } from './chart-svg.ts';
import { fontFamily, htmlStyles } from './html-styles.ts';
import {
  type PrintBlock,
  type PrintCell,
  type PrintDocument,
  type PrintInline,
  type PrintRow,
  unreachable,
} from './print.ts';
import { type Style, styleOf } from './style.ts';
import { stretchesOf } from './unbroken.ts';

export interface HtmlOptions {
  /** Adds `data-source="uri#start-end"` to blocks, for a preview that follows the cursor. */
  readonly sources?: boolean;
}

/** Stands in for the fingerprint until the file is complete; of the same length. */
export const HTML_FINGERPRINT = '0'.repeat(32);

interface HtmlContext {
  readonly style: Style;
  readonly sources: boolean;
  /** How often each note has been mentioned so far, for the links back. */
  readonly mentions: Map<number, number>;
  readonly charts: { count: number };
}

export function printHtml(document: PrintDocument, options: HtmlOptions = {}): string {
  const context: HtmlContext = {
    style: document.style,
    sources: options.sources ?? false,
    mentions: new Map(),
    charts: { count: 0 },
  };
  const parts = document.parts.map(part => ({
    class: part.orientation === 'landscape' ? 'vt-trang vt-ngang' : 'vt-trang',
    html: blocksHtml(part.blocks, context),
  }));
  const notes = notesHtml(document, context);
  const slot = parts.some(part => part.html.includes(NOTES_SLOT));
  const body = parts
    .map((part, i) => {
      const inner = part.html.replace(NOTES_SLOT, () => notes) + (!slot && i === parts.length - 1 ? notes : '');
      const top = i === 0 ? blocksHtml(document.firstPage.top, context) : '';
      const foot = i === 0 && document.firstPage.foot.length > 0 ? blocksHtml(document.firstPage.foot, context) : '';
      return `<section class="${part.class}">\n${top}${inner}${foot}</section>\n`;
    })
    .join('');
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="Văn Thư">
<meta name="vanthu-fingerprint" content="${HTML_FINGERPRINT}">
<title>${escapeHtml(document.properties.title)}</title>
<style>
${htmlStyles(document.style)}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

/** Cannot come from a draft: its text is escaped. */
const NOTES_SLOT = '<!--notes-->';

export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

function blocksHtml(blocks: readonly PrintBlock[], context: HtmlContext): string {
  return blocks.map(block => blockHtml(block, context)).join('');
}

function blockHtml(block: PrintBlock, context: HtmlContext): string {
  const source = (place: { uri: string; span: { start: number; end: number } } | null): string =>
    context.sources && place ? ` data-source="${escapeHtml(place.uri)}#${place.span.start}-${place.span.end}"` : '';
  switch (block.kind) {
    case 'paragraph':
      return `<p class="${block.style}"${source(block.place)}>${inlinesHtml(block.inlines, context) || '&nbsp;'}</p>\n`;
    case 'heading': {
      const level = Math.min(6, block.level + 1);
      return `<h${level} class="${block.style}"${source(block.place)}>${inlinesHtml(block.inlines, context)}</h${level}>\n`;
    }
    case 'grid': {
      const columns = block.columns.map(w => `${round((w / sum(block.columns)) * 100)}%`).join(' ');
      const cells = block.rows
        .map(row => row.map(cell => `<div>${blocksHtml(cell, context)}</div>`).join('\n'))
        .join('\n');
      return `<div class="vt-khung ${block.style}" style="--cot:${columns}">\n${cells}\n</div>\n`;
    }
    case 'table':
      return tableHtml(block, context, source(block.place));
    case 'chart': {
      context.charts.count += 1;
      const options = {
        size: context.style.charts.size,
        fonts: fontFamily(context.style, "'"),
        prefix: `bd${context.charts.count}-`,
      };
      return `<figure class="vt-bieu-do ${block.style}"${source(block.place)}>${chartSvg(block, options)}</figure>\n`;
    }
    case 'rule':
      return `<div class="vt-gach ${block.style}" role="presentation" style="width:min(100%,${round(block.length)}mm)"></div>\n`;
    case 'box':
      return `<p class="vt-o ${block.wraps ? 'vt-nhieu-dong ' : ''}${block.style}"><span style="min-width:${round(block.length)}mm">${inlinesHtml(block.inlines, context)}</span></p>\n`;
    case 'room':
      return `<div class="${block.style}" style="height:${styleOf(context.style, block.style).room}mm"></div>\n`;
    case 'notes':
      return NOTES_SLOT;
    default:
      return unreachable(block);
  }
}

function tableHtml(block: PrintBlock & { kind: 'table' }, context: HtmlContext, source: string): string {
  const total = sum(block.columns);
  const scaled = block.scale < 1 ? ` style="font-size:${round(block.scale * 100)}%"` : '';
  const columns = block.columns.map(w => `<col style="width:${round((w / total) * 100)}%">`).join('');
  const cell = (c: PrintCell, tag: string): string => {
    const spans = `${c.colSpan > 1 ? ` colspan="${c.colSpan}"` : ''}${c.rowSpan > 1 ? ` rowspan="${c.rowSpan}"` : ''}`;
    const scope = tag === 'th' ? ` scope="${c.colSpan > 1 ? 'colgroup' : 'col'}"` : '';
    return `<${tag} class="${c.style} ${c.align}"${spans}${scope}>${inlinesHtml(c.inlines, context)}</${tag}>`;
  };
  const row = (r: PrintRow, tag: string): string => `<tr>${r.cells.map(c => cell(c, tag)).join('')}</tr>\n`;
  const head = block.header.length > 0 ? `<thead>\n${block.header.map(r => row(r, 'th')).join('')}</thead>\n` : '';
  const body = block.rows.map(r => row(r, 'td')).join('');
  return `<div class="vt-cuon"><table class="vt-bang${block.whole ? ' vt-lien-trang' : ''}"${scaled}${source}><colgroup>${columns}</colgroup>\n${head}<tbody>\n${body}</tbody></table></div>\n`;
}

function notesHtml(document: PrintDocument, context: HtmlContext): string {
  if (document.notes.length === 0) return '';
  const items = document.notes.map((note, i) => {
    const number = i + 1;
    const count = context.mentions.get(number) ?? 0;
    const back = Array.from(
      { length: count },
      (_, k) => `<a class="vt-ve" href="#ref-${number}-${k + 1}" aria-label="Về chỗ chú thích ${number}">↩</a>`,
    ).join(' ');
    const blocks = note.blocks.map(block => blockHtml(block, context)).join('');
    const end = blocks.lastIndexOf('</p>');
    const inner = end >= 0 ? `${blocks.slice(0, end)} ${back}${blocks.slice(end)}` : `${blocks}<p>${back}</p>`;
    return `<li id="note-${number}">${inner}</li>\n`;
  });
  return `<aside class="vt-chu-thich" role="doc-endnotes" aria-label="Chú thích">\n<ol>\n${items.join('')}</ol>\n</aside>\n`;
}

function inlinesHtml(inlines: readonly PrintInline[], context: HtmlContext): string {
  return inlines.map(inline => inlineHtml(inline, context)).join('');
}

function inlineHtml(inline: PrintInline, context: HtmlContext): string {
  switch (inline.kind) {
    case 'text':
      return stretchesOf(inline.text)
        .map(({ text, whole }) => (whole ? `<span class="vt-lien">${escapeHtml(text)}</span>` : escapeHtml(text)))
        .join('');
    case 'strong':
      return `<strong>${inlinesHtml(inline.children, context)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children, context)}</em>`;
    case 'superscript':
      return `<sup>${inlinesHtml(inline.children, context)}</sup>`;
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'link':
      return /^(?:https?:|mailto:)/iu.test(inline.href)
        ? `<a href="${escapeHtml(inline.href)}" rel="noopener noreferrer">${inlinesHtml(inline.children, context)}</a>`
        : inlinesHtml(inline.children, context);
    case 'change':
      return inline.change === 'inserted' ? inlinesHtml(inline.children, context) : '';
    case 'image': {
      const { image } = inline;
      const type = image.format === 'jpg' ? 'jpeg' : 'png';
      return `<img src="data:image/${type};base64,${base64(image.data)}" alt="${escapeHtml(image.alt)}" style="width:${round(image.width)}mm">`;
    }
    case 'break':
      return '<br>';
    case 'note': {
      const count = (context.mentions.get(inline.number) ?? 0) + 1;
      context.mentions.set(inline.number, count);
      return `<sup><a id="ref-${inline.number}-${count}" href="#note-${inline.number}" role="doc-noteref">${inline.number}</a></sup>`;
    }
    default:
      return unreachable(inline);
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const round = (value: number): number => Math.round(value * 100) / 100;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    text += ALPHABET[a >> 2]! + ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    text += b === undefined ? '=' : ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    text += c === undefined ? '=' : ALPHABET[c & 63]!;
  }
  return text;
}
