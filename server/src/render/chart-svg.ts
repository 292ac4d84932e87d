/** A chart as SVG, for HTML and PDF: letters as text, lengths in points, black on white. */

import {
  FILLS,
  type Fill,
  fillOf,
  type Scale,
  type Stroke,
  scaleOf,
  slicesOf,
  strokeOf,
  ticksOf,
  valuesAbove,
  valueText,
} from './chart-look.ts';
import { breakLines, textWidth } from './metrics.ts';
import { type PrintChart, unreachable } from './print.ts';

export interface ChartSvgOptions {
  /** Points of the letters. */
  readonly size: number;
  /** The value of `font-family`. */
  readonly fonts: string;
  /** Before the ids of the drawing, which are unique in their page only with it. */
  readonly prefix: string;
}

const POINT = 25.4 / 72;
const LINE = 1.15;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function chartSvg(chart: PrintChart, options: ChartSvgOptions): string {
  const draw = new Drawing(chart, options);
  const parts = chart.form === 'share' ? draw.circle() : chart.form === 'bar' ? draw.bars() : draw.upright();
  const [width, height] = [draw.width, draw.height].map(n);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(chart.width)}mm" height="${n(chart.height)}mm" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(chart.alt)}" font-family="${escapeXml(options.fonts)}" font-size="${n(options.size)}" fill="#000" stroke-linejoin="round"><defs>${draw.patterns()}</defs>${parts.join('')}</svg>`;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

type Anchor = 'start' | 'middle' | 'end';

class Drawing {
  readonly width: number;
  readonly height: number;
  private readonly size: number;
  private readonly small: number;

  constructor(
    private readonly chart: PrintChart,
    private readonly options: ChartSvgOptions,
  ) {
    this.width = chart.width / POINT;
    this.height = chart.height / POINT;
    this.size = options.size;
    this.small = options.size * 0.9;
  }

  // ---------------------------------------------------------------------------------------------- text

  private measure(text: string, size = this.size): number {
    return textWidth(text, size, false) / POINT;
  }

  /** `y` is the baseline. */
  private text(text: string, x: number, y: number, anchor: Anchor, more = ''): string {
    const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    return `<text x="${n(x)}" y="${n(y)}"${place}${more}>${escapeXml(text)}</text>`;
  }

  private smallText(text: string, x: number, y: number, anchor: Anchor, more = ''): string {
    return this.text(text, x, y, anchor, ` font-size="${n(this.small)}"${more}`);
  }

  private lines(text: string, width: number, most: number): string[] {
    const all = breakLines(text, this.size, false, width * POINT);
    if (all.length <= most) return all;
    return [...all.slice(0, most - 1), `${all[most - 1]}…`];
  }

  // ---------------------------------------------------------------------------------------------- fills

  patterns(): string {
    const lines: Readonly<Record<string, string>> = {
      up: '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="#000" stroke-width="1"/>',
      down: '<path d="M-1 -1L7 7M5 -1L7 1M-1 5L1 7" stroke="#000" stroke-width="1"/>',
      dots: '<circle cx="1.5" cy="1.5" r="0.9"/><circle cx="4.5" cy="4.5" r="0.9"/>',
      level: '<path d="M0 1.5H6M0 4.5H6" stroke="#000" stroke-width="1"/>',
      cross: '<path d="M0 3H6M3 0V6" stroke="#000" stroke-width="0.8"/>',
    };
    const count = this.chart.form === 'share' ? this.chart.labels.length : this.chart.series.length;
    if (this.chart.form === 'line') return '';
    return FILLS.slice(0, count)
      .flatMap(fill => (fill.kind === 'pattern' ? [fill.name] : []))
      .map(
        name =>
          `<pattern id="${this.options.prefix}${name}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/>${lines[name]}</pattern>`,
      )
      .join('');
  }

  private paint(fill: Fill): string {
    const value = fill.kind === 'solid' ? `#${fill.color}` : `url(#${this.options.prefix}${fill.name})`;
    return ` fill="${value}" stroke="#000" stroke-width="0.6"`;
  }

  // ---------------------------------------------------------------------------------------------- legend

  /** Names of the series in rows centred at the bottom; none for one series. */
  private legend(parts: string[]): number {
    const { series } = this.chart;
    if (series.length < 2) return 0;
    const rows: { name: string; index: number; width: number }[][] = [[]];
    let used = 0;
    series.forEach(({ name }, index) => {
      const width = this.measure(name) + 30;
      if (used + width > this.width && used > 0) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)!.push({ name, index, width });
      used += width;
    });
    const step = this.size * 1.4;
    const height = rows.length * step + 4;
    rows.forEach((row, r) => {
      let x = (this.width - row.reduce((sum, { width }) => sum + width, 0)) / 2;
      const y = this.height - height + r * step + step * 0.75 + 4;
      for (const { name, index, width } of row) {
        parts.push(this.swatch(index, x, y), this.text(name, x + 22, y, 'start'));
        x += width;
      }
    });
    return height;
  }

  private swatch(index: number, x: number, y: number): string {
    const middle = y - this.size * 0.32;
    if (this.chart.form !== 'line')
      return `<rect x="${n(x + 4)}" y="${n(middle - 4)}" width="14" height="8"${this.paint(fillOf(index))}/>`;
    const stroke = strokeOf(index);
    return `<path d="M${n(x)} ${n(middle)}H${n(x + 19)}"${dashes(stroke)}/>${mark(stroke, x + 9.5, middle)}`;
  }

  // ---------------------------------------------------------------------------------------------- columns, lines

  upright(): string[] {
    const { chart, size } = this;
    const parts: string[] = [];
    const scale = scaleOf(chart);
    const ticks = ticksOf(scale, chart.percent);
    const legend = this.legend(parts);
    const left = Math.max(...ticks.map(tick => this.measure(tick.text))) + 8 + (chart.axes.up ? size * 1.4 : 0);
    const slot = (this.width - left - 4) / chart.labels.length;
    const turned = chart.labels.some(label => label.split(' ').some(word => this.measure(word) > slot - 2));
    const labels = chart.labels.map(label =>
      turned ? [shortened(label, size, this.height * 0.3)] : this.lines(label, slot - 3, 4),
    );
    const labelHeight = turned
      ? Math.max(...labels.map(([label]) => this.measure(label!))) + 6
      : Math.max(...labels.map(lines => lines.length)) * size * LINE + 4;
    const across = chart.axes.across ? size * 1.4 : 0;
    const plot: Box = {
      x: left,
      y: size * 0.6,
      width: this.width - left - 4,
      height: this.height - size * 0.6 - labelHeight - across - legend,
    };
    const at = (value: number): number =>
      plot.y + plot.height - ((value - scale.least) / (scale.most - scale.least)) * plot.height;
    for (const { value, text } of ticks) {
      const y = at(value);
      if (value !== 0) parts.push(grid(`M${n(plot.x)} ${n(y)}H${n(plot.x + plot.width)}`));
      parts.push(this.text(text, plot.x - 5, y + size * 0.33, 'end'));
    }
    // Every label where there is room, else every second, third …
    const every = turned ? Math.ceil((size * 1.05) / slot) : 1;
    labels.forEach((lines, i) => {
      const x = plot.x + (i + 0.5) * slot;
      const y = plot.y + plot.height;
      if (turned) {
        if (i % every !== 0) return;
        const turn = ` transform="rotate(-90 ${n(x + size * 0.33)} ${n(y + 5)})"`;
        parts.push(this.text(lines[0]!, x + size * 0.33, y + 5, 'end', turn));
      } else parts.push(...lines.map((text, l) => this.text(text, x, y + size + 2 + l * size * LINE, 'middle')));
    });
    if (chart.axes.across)
      parts.push(
        this.text(
          chart.axes.across,
          plot.x + plot.width / 2,
          plot.y + plot.height + labelHeight + size,
          'middle',
          ' font-style="italic"',
        ),
      );
    if (chart.axes.up) {
      const [x, y] = [size, plot.y + plot.height / 2];
      parts.push(
        this.text(chart.axes.up, x, y, 'middle', ` font-style="italic" transform="rotate(-90 ${n(x)} ${n(y)})"`),
      );
    }
    if (chart.form === 'line') this.strokes(parts, plot, slot, at);
    else this.columns(parts, plot, slot, at, scale);
    parts.push(axis(`M${n(plot.x)} ${n(plot.y)}V${n(plot.y + plot.height)}`));
    parts.push(axis(`M${n(plot.x)} ${n(at(0))}H${n(plot.x + plot.width)}`));
    return parts;
  }

  private columns(parts: string[], plot: Box, slot: number, at: (value: number) => number, scale: Scale): void {
    const { chart, small } = this;
    const bar = Math.min(60, (slot * 0.76) / chart.series.length);
    const turned = valuesTurned(chart, this.options.size);
    const zero = at(Math.max(scale.least, 0));
    chart.series.forEach(({ values }, s) => {
      values.forEach((value, i) => {
        if (!value) return;
        const x = plot.x + (i + 0.5) * slot + (s - chart.series.length / 2) * bar;
        const y = at(value.value);
        const [top, height] = y < zero ? [y, zero - y] : [zero, y - zero];
        parts.push(`<rect x="${n(x)}" y="${n(top)}" width="${n(bar)}" height="${n(height)}"${this.paint(fillOf(s))}/>`);
        if (!chart.values) return;
        const middle = x + bar / 2;
        const text = valueText(chart, value);
        if (turned) {
          const [tx, ty] = [middle + small * 0.33, value.value < 0 ? y + 3 : y - 3];
          const turn = ` transform="rotate(-90 ${n(tx)} ${n(ty)})"`;
          parts.push(this.smallText(text, tx, ty, value.value < 0 ? 'end' : 'start', turn));
        } else parts.push(this.smallText(text, middle, value.value < 0 ? y + small : y - 3, 'middle'));
      });
    });
  }

  private strokes(parts: string[], plot: Box, slot: number, at: (value: number) => number): void {
    const { chart, small } = this;
    chart.series.forEach(({ values }, s) => {
      const stroke = strokeOf(s);
      const points = values.map((value, i) => value && { x: plot.x + (i + 0.5) * slot, y: at(value.value), value });
      let path = '';
      points.forEach((point, i) => {
        if (point) path += `${points[i - 1] ? 'L' : 'M'}${n(point.x)} ${n(point.y)}`;
      });
      parts.push(`<path d="${path}"${dashes(stroke)}/>`);
      for (const point of points) {
        if (!point) continue;
        parts.push(mark(stroke, point.x, point.y));
        if (!valuesFit(chart)) continue;
        const y = valuesAbove(chart, s) ? point.y - 6 : point.y + small + 4;
        parts.push(this.smallText(valueText(chart, point.value), point.x, y, 'middle'));
      }
    });
  }

  // ---------------------------------------------------------------------------------------------- bars

  bars(): string[] {
    const { chart, size, small } = this;
    const parts: string[] = [];
    const scale = scaleOf(chart);
    const ticks = ticksOf(scale, chart.percent);
    const legend = this.legend(parts);
    const across = chart.axes.across ? size * 1.4 : 0;
    const up = chart.axes.up ? size * 1.4 : 0;
    const widest = Math.max(...chart.labels.map(label => this.measure(label)));
    const labelWidth = Math.min(widest, this.width * 0.38) + 12;
    const plot: Box = {
      x: up + labelWidth,
      y: 4,
      width: this.width - up - labelWidth - this.measure(ticks.at(-1)!.text) / 2 - 4,
      height: this.height - 4 - size * 1.5 - across - legend,
    };
    const at = (value: number): number => plot.x + ((value - scale.least) / (scale.most - scale.least)) * plot.width;
    for (const { value, text } of ticks) {
      const x = at(value);
      if (value !== 0) parts.push(grid(`M${n(x)} ${n(plot.y)}V${n(plot.y + plot.height)}`));
      parts.push(this.text(text, x, plot.y + plot.height + size + 2, 'middle'));
    }
    const slot = plot.height / chart.labels.length;
    const bar = Math.min(26, (slot * 0.76) / chart.series.length);
    const zero = at(0);
    chart.labels.forEach((label, i) => {
      const middle = plot.y + (i + 0.5) * slot;
      const lines = this.lines(label, labelWidth - 11, Math.max(1, Math.floor(slot / (size * LINE))));
      parts.push(
        ...lines.map((text, l) =>
          this.text(text, plot.x - 5, middle + size * 0.33 + (l - (lines.length - 1) / 2) * size * LINE, 'end'),
        ),
      );
      chart.series.forEach(({ values }, s) => {
        const value = values[i];
        if (!value) return;
        const y = middle + (s - chart.series.length / 2) * bar;
        const x = at(value.value);
        const [start, width] = x < zero ? [x, zero - x] : [zero, x - zero];
        parts.push(
          `<rect x="${n(start)}" y="${n(y)}" width="${n(width)}" height="${n(bar)}"${this.paint(fillOf(s))}/>`,
        );
        const anchor = value.value < 0 ? 'end' : 'start';
        if (chart.values)
          parts.push(
            this.smallText(valueText(chart, value), x + (value.value < 0 ? -3 : 3), y + bar / 2 + small * 0.33, anchor),
          );
      });
    });
    if (chart.axes.up)
      parts.push(
        this.text(
          chart.axes.up,
          plot.x + plot.width / 2,
          plot.y + plot.height + size * 2.4 + 2,
          'middle',
          ' font-style="italic"',
        ),
      );
    if (chart.axes.across) {
      const [x, y] = [size, plot.y + plot.height / 2];
      parts.push(
        this.text(chart.axes.across, x, y, 'middle', ` font-style="italic" transform="rotate(-90 ${n(x)} ${n(y)})"`),
      );
    }
    parts.push(axis(`M${n(zero)} ${n(plot.y)}V${n(plot.y + plot.height)}`));
    parts.push(axis(`M${n(plot.x)} ${n(plot.y + plot.height)}H${n(plot.x + plot.width)}`));
    return parts;
  }

  // ---------------------------------------------------------------------------------------------- circle

  circle(): string[] {
    const { size } = this;
    const parts: string[] = [];
    const slices = slicesOf(this.chart);
    const widest = Math.max(0, ...slices.map(slice => this.measure(slice.text)));
    const legendWidth = Math.min(this.width * 0.45, Math.max(...slices.map(s => this.measure(s.label))) + 30);
    const room = this.width - legendWidth - 2 * (widest + 10);
    const radius = Math.max(20, Math.min(this.height / 2 - size * 1.3, room / 2));
    const total = 2 * (radius + widest + 10) + legendWidth;
    const cx = (this.width - total) / 2 + widest + 10 + radius;
    const cy = this.height / 2;
    const point = (turn: number, r: number): { x: number; y: number } => ({
      x: cx + r * Math.sin(turn * 2 * Math.PI),
      y: cy - r * Math.cos(turn * 2 * Math.PI),
    });
    let turn = 0;
    const texts: { text: string; side: 1 | -1; y: number }[] = [];
    slices.forEach(({ share, text }, i) => {
      const paint = this.paint(fillOf(i));
      if (share >= 0.9999) parts.push(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius)}"${paint}/>`);
      else if (share > 0) {
        const [from, to] = [point(turn, radius), point(turn + share, radius)];
        const large = share > 0.5 ? 1 : 0;
        parts.push(
          `<path d="M${n(cx)} ${n(cy)}L${n(from.x)} ${n(from.y)}A${n(radius)} ${n(radius)} 0 ${large} 1 ${n(to.x)} ${n(to.y)}Z"${paint}/>`,
        );
      }
      if (share > 0 && text !== '') {
        const middle = turn + share / 2;
        texts.push({ text, side: middle < 0.5 ? 1 : -1, y: point(middle, radius + size * 0.75).y });
      }
      turn += share;
    });
    for (const side of [1, -1] as const) {
      const here = texts.filter(text => text.side === side).sort((a, b) => a.y - b.y);
      apart(here, size * 1.1, this.height - size * 0.6);
      for (const { text, y } of here) {
        const rise = Math.min(1, Math.abs(y - cy) / (radius + size * 0.75));
        const x = cx + side * ((radius + 5) * Math.sqrt(1 - rise * rise) + 3);
        parts.push(this.text(text, x, y + size * 0.33, side > 0 ? 'start' : 'end'));
      }
    }
    const left = cx + radius + widest + 14;
    const names = slices.map(slice => this.lines(slice.label, this.width - left - 24, 3));
    const height = names.reduce((sum, lines) => sum + lines.length * size * LINE + size * 0.35, 0);
    let y = cy - height / 2 + size;
    names.forEach((lines, i) => {
      parts.push(
        `<rect x="${n(left + 4)}" y="${n(y - size * 0.32 - 4)}" width="14" height="8"${this.paint(fillOf(i))}/>`,
      );
      for (const line of lines) {
        parts.push(this.text(line, left + 24, y, 'start'));
        y += size * LINE;
      }
      y += size * 0.35;
    });
    return parts;
  }
}

/** Puts texts that stand too close apart, from the top; the last ones are pushed up from the lower edge. */
function apart(texts: { y: number }[], step: number, edge: number): void {
  for (let i = 1; i < texts.length; i++) texts[i]!.y = Math.max(texts[i]!.y, texts[i - 1]!.y + step);
  let limit = edge;
  for (let i = texts.length - 1; i >= 0; i--) {
    texts[i]!.y = Math.min(texts[i]!.y, limit);
    limit = texts[i]!.y - step;
  }
}

/** Whether the figures over the columns of a chart stand upright, since they are wider than their column. */
export function valuesTurned(chart: PrintChart, size: number): boolean {
  const slot = (chart.width - 18) / chart.labels.length;
  const bar = (slot * 0.76) / chart.series.length;
  const room = chart.series.length === 1 ? slot : bar * 1.05;
  return chart.series.some(({ values }) =>
    values.some(value => value && textWidth(valueText(chart, value), size * 0.9, false) > room),
  );
}

/** Whether figures beside the points of lines can be read: not where many lines or points crowd. */
export function valuesFit(chart: PrintChart): boolean {
  if (!chart.values || chart.series.length > 2) return false;
  const slot = chart.width / chart.labels.length;
  const widest = Math.max(
    ...chart.series.flatMap(({ values }) => values.map(v => (v ? textWidth(valueText(chart, v), 10, false) : 0))),
  );
  return widest < slot;
}

function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size, false) / POINT <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size, false) / POINT > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

const grid = (path: string): string => `<path d="${path}" stroke="#bfbfbf" stroke-width="0.4" fill="none"/>`;
const axis = (path: string): string => `<path d="${path}" stroke="#000" stroke-width="0.8" fill="none"/>`;

const dashes = ({ dash }: Stroke): string =>
  ` fill="none" stroke="#000" stroke-width="1.4"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;

function mark({ mark: kind, filled }: Stroke, x: number, y: number): string {
  const look = ` fill="${filled ? '#000' : '#fff'}" stroke="#000" stroke-width="1"`;
  const r = 2.8;
  switch (kind) {
    case 'circle':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"${look}/>`;
    case 'square':
      return `<rect x="${n(x - r)}" y="${n(y - r)}" width="${n(2 * r)}" height="${n(2 * r)}"${look}/>`;
    case 'triangle':
      return `<path d="M${n(x)} ${n(y - r * 1.2)}L${n(x + r * 1.2)} ${n(y + r)}H${n(x - r * 1.2)}Z"${look}/>`;
    case 'diamond':
      return `<path d="M${n(x)} ${n(y - r * 1.3)}L${n(x + r * 1.3)} ${n(y)}L${n(x)} ${n(y + r * 1.3)}L${n(x - r * 1.3)} ${n(y)}Z"${look}/>`;
    default:
      return unreachable(kind);
  }
}
