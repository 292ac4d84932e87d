/** A chart of the draft as print blocks: its unit above it, its name above or below as the style says. */

import type { Chart } from '../model/report.ts';
import { type BodyContext, printable, proseInlines } from './body.ts';
import type { PrintBlock, PrintChart, PrintSeries } from './print.ts';

const FORMS: Readonly<Record<Chart['form'], string>> = {
  column: 'Biểu đồ cột',
  bar: 'Biểu đồ thanh ngang',
  line: 'Biểu đồ đường',
  share: 'Biểu đồ tròn',
};

/** Nothing where the chart has no figures: a finding says why. */
export function printChart(chart: Chart, context: BodyContext): PrintBlock[] {
  const { data } = chart;
  if (!data || context.inNote) return [];
  const place = { uri: chart.uri, span: chart.span };
  const look = context.style.charts;
  const paragraph = (style: string, inlines: ReturnType<typeof proseInlines>): PrintBlock => ({
    kind: 'paragraph',
    style,
    inlines,
    place,
    opens: null,
  });
  const percent = chart.unit?.trim() === '%';
  const series = data.series.map(
    ({ name, values }): PrintSeries => ({
      name: printable(name),
      values: values.map(value => value && { value: Number(value.value), text: value.text }),
    }),
  );
  const drawn: PrintChart = {
    kind: 'chart',
    style: 'bieu-do',
    form: chart.form,
    labels: data.labels.map(printable),
    series,
    axes: { across: printable(chart.axes.across ?? ''), up: printable(chart.axes.up ?? '') },
    values: chart.values,
    percent,
    width: context.width,
    height: Math.min(chart.height ?? look.height, context.style.page.width - 60),
    alt: inWords(chart, series, percent),
    place,
  };
  const title = chart.title
    ? [paragraph(look.title === 'above' ? 'bang-ten' : 'bieu-do-ten', proseInlines(chart.title, chart.uri, context))]
    : [];
  const unit =
    chart.unit && !percent
      ? [paragraph('bang-don-vi', [{ kind: 'text', text: `Đơn vị tính: ${printable(chart.unit)}` }])]
      : [];
  return look.title === 'above' ? [...title, ...unit, drawn] : [...unit, drawn, ...title];
}

function inWords(chart: Chart, series: readonly PrintSeries[], percent: boolean): string {
  const labels = chart.data!.labels;
  const lists = series.map(({ name, values }) => {
    const points = values.map(
      (value, i) => `${labels[i]} ${value ? value.text : 'không có'}${percent && value ? '%' : ''}`,
    );
    return `${name === '' ? '' : `${name}: `}${points.join(', ')}`;
  });
  const title = chart.title ? ` ${chart.title.text.replaceAll('\uFFFC', '').trim()}` : '';
  return printable(`${FORMS[chart.form]}${title}. ${lists.join('; ')}.`);
}
