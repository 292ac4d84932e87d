/**
 * A chart as a part of its own with the figures in it, as Word makes them (ECMA-376-1, 21.2 DrawingML charts), and the
 * workbook that Word opens to change them.
 */

import { type Fill, fillOf, type Scale, scaleOf, slicesOf, strokeOf, valuesAbove, valueText } from '../chart-look.ts';
import { valuesFit, valuesTurned } from '../chart-svg.ts';
import type { PrintChart, PrintSeries } from '../print.ts';
import type { Style } from '../style.ts';
import { archiveOf } from './archive.ts';
import { DECLARATION, escapeXml } from './xml.ts';

/** The parts of one chart, its XML without the declaration. */
export interface ChartParts {
  readonly xml: string;
  readonly workbook: Uint8Array;
}

export function chartParts(chart: PrintChart, style: Style): ChartParts {
  return { xml: new ChartXml(chart, style).document(), workbook: workbookOf(chart) };
}

/** Figures beside marks, of the other letters' size. */
const SMALL = 0.9;
const [ACROSS, UP] = ['111111111', '222222222'];

/** `A`, `B`, … of a sheet; charts have few columns. */
const columnName = (index: number): string => String.fromCharCode(65 + index);

/** Elements of ST_PresetPatternVal (ECMA-376-1, 20.1.10.49). */
const PATTERNS: Readonly<Record<string, string>> = {
  up: 'wdUpDiag',
  down: 'wdDnDiag',
  dots: 'pct20',
  level: 'dkHorz',
  cross: 'smGrid',
};

const color = (value: string): string => `<a:srgbClr val="${value.toUpperCase()}"/>`;

const BLACK = `<a:solidFill>${color('000000')}</a:solidFill>`;

const outline = (points: number, dash = ''): string =>
  `<a:ln w="${Math.round(points * 12700)}">${BLACK}${dash === '' ? '' : `<a:prstDash val="${dash}"/>`}<a:round/></a:ln>`;

function fillXml(fill: Fill): string {
  if (fill.kind === 'solid') return `<a:solidFill>${color(fill.color)}</a:solidFill>`;
  return `<a:pattFill prst="${PATTERNS[fill.name]}"><a:fgClr>${color('000000')}</a:fgClr><a:bgClr>${color('FFFFFF')}</a:bgClr></a:pattFill>`;
}

const filled = (index: number): string => `<c:spPr>${fillXml(fillOf(index))}${outline(0.6)}</c:spPr>`;

/**
 * Whole numbers with a dot after thousands on every machine: the dots are literal, since those of a format follow the
 * machine's region.
 */
function numberFormat(most: number, decimals: number, percent: boolean): string {
  const sign = percent ? '"%"' : '';
  if (decimals > 0) return `#,##0.${'0'.repeat(decimals)}${sign}`;
  if (most >= 1e9) return `[>=1000000000]#\\.###\\.###\\.##0${sign};[>=1000000]#\\.###\\.##0${sign};0${sign}`;
  return `[>=1000000]#\\.###\\.##0${sign};[>=1000]#\\.##0${sign};0${sign}`;
}

class ChartXml {
  private readonly scale: Scale;

  constructor(
    private readonly chart: PrintChart,
    private readonly style: Style,
  ) {
    this.scale = scaleOf(chart);
  }

  document(): string {
    const { chart } = this;
    const legend =
      chart.form === 'share' || chart.series.length > 1
        ? `<c:legend><c:legendPos val="${chart.form === 'share' ? 'r' : 'b'}"/><c:overlay val="0"/>${this.letters()}</c:legend>`
        : '';
    return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${this.plot()}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${this.letters()}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
  }

  private letters(factor = 1, turned = false): string {
    const { font } = this.style;
    const face = escapeXml(font);
    const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
    return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr ${this.size(factor)} b="0">${BLACK}<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
  }

  private size(factor = 1): string {
    return `sz="${Math.round(this.style.charts.size * factor * 100)}"`;
  }

  private plot(): string {
    const { chart } = this;
    if (chart.form === 'share')
      return `<c:pieChart><c:varyColors val="1"/>${this.slices()}<c:firstSliceAng val="0"/></c:pieChart>`;
    const series = chart.series.map((one, i) => this.series(one, i)).join('');
    const ids = `<c:axId val="${ACROSS}"/><c:axId val="${UP}"/>`;
    if (chart.form === 'line')
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>${this.axes()}`;
    const direction = chart.form === 'bar' ? 'bar' : 'col';
    return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${chart.labels.length < 4 ? 120 : 45}"/>${ids}</c:barChart>${this.axes()}`;
  }

  // ---------------------------------------------------------------------------------------------- series

  private series(series: PrintSeries, index: number): string {
    const { chart } = this;
    const head = `<c:idx val="${index}"/><c:order val="${index}"/>${this.name(series, index)}`;
    const data = `${this.categories()}${this.values(series, index)}`;
    if (chart.form !== 'line') {
      const labels = this.labels(series, chart.values, valuesTurned(chart, this.style.charts.size), 'outEnd');
      return `<c:ser>${head}${filled(index)}<c:invertIfNegative val="0"/>${labels}${data}</c:ser>`;
    }
    const { dash, mark, filled: solid } = strokeOf(index);
    const kind = ['solid', '', 'sysDot', '', 'lgDashDot'][dash.length] || 'dash';
    const fill = solid ? BLACK : `<a:solidFill>${color('FFFFFF')}</a:solidFill>`;
    const marker = `<c:marker><c:symbol val="${mark}"/><c:size val="6"/><c:spPr>${fill}${outline(1)}</c:spPr></c:marker>`;
    const labels = this.labels(series, valuesFit(chart), false, valuesAbove(chart, index) ? 't' : 'b');
    const line = dash.length === 2 && dash[0]! < 3 ? 'sysDot' : dash.length === 2 ? 'dash' : kind;
    return `<c:ser>${head}<c:spPr>${outline(1.4, line)}</c:spPr>${marker}${labels}${data}<c:smooth val="0"/></c:ser>`;
  }

  private slices(): string {
    const { chart } = this;
    const [series] = chart.series;
    const points = chart.labels
      .map((_, i) => `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/>${filled(i)}</c:dPt>`)
      .join('');
    const slices = slicesOf(chart);
    const texts = slices.map(slice => (slice.share > 0 ? slice.text : ''));
    const labels = chart.values ? this.written(texts, 'outEnd', false) : this.none();
    return `<c:ser><c:idx val="0"/><c:order val="0"/>${this.name(series!, 0)}${points}${labels}${this.categories()}${this.values(series!, 0)}</c:ser>`;
  }

  private name(series: PrintSeries, index: number): string {
    const cell = `Sheet1!$${columnName(index + 1)}$1`;
    return `<c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  }

  private categories(): string {
    const { labels } = this.chart;
    const points = labels.map((label, i) => `<c:pt idx="${i}"><c:v>${escapeXml(label)}</c:v></c:pt>`).join('');
    return `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${labels.length + 1}</c:f><c:strCache><c:ptCount val="${labels.length}"/>${points}</c:strCache></c:strRef></c:cat>`;
  }

  private values(series: PrintSeries, index: number): string {
    const column = columnName(index + 1);
    const points = series.values
      .map((value, i) => (value ? `<c:pt idx="${i}"><c:v>${value.value}</c:v></c:pt>` : ''))
      .join('');
    return `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${series.values.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${series.values.length}"/>${points}</c:numCache></c:numRef></c:val>`;
  }

  // ---------------------------------------------------------------------------------------------- figures beside marks

  /** Whole numbers follow the value; those with decimals are written out, since a format's comma follows the machine's region. */
  private labels(series: PrintSeries, shown: boolean, turned: boolean, place: string): string {
    if (!shown) return this.none();
    const { chart } = this;
    const values = series.values;
    if (values.some(v => v && (!Number.isInteger(v.value) || v.value < 0 || Math.abs(v.value) >= 1e12)))
      return this.written(
        values.map(v => (v ? valueText(chart, v) : '')),
        place,
        turned,
      );
    const format = numberFormat(this.scale.most, 0, chart.percent);
    return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${this.letters(SMALL, turned)}<c:dLblPos val="${place}"/>${shows(true)}</c:dLbls>`;
  }

  private written(texts: readonly string[], place: string, turned: boolean): string {
    const face = escapeXml(this.style.font);
    const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
    const labels = texts
      .map((text, i) =>
        text === ''
          ? `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`
          : `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:r><a:rPr lang="vi-VN" ${this.size(SMALL)} b="0">${BLACK}<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${place}"/>${shows(true)}</c:dLbl>`,
      )
      .join('');
    return `<c:dLbls>${labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${this.letters(SMALL, turned)}<c:dLblPos val="${place}"/>${shows(true)}</c:dLbls>`;
  }

  private none(): string {
    return `<c:dLbls>${shows(false)}</c:dLbls>`;
  }

  // ---------------------------------------------------------------------------------------------- axes

  private axes(): string {
    const { chart, scale } = this;
    const lying = chart.form === 'bar';
    const line = `<c:spPr>${outline(0.8)}</c:spPr>`;
    const grid = `<c:majorGridlines><c:spPr><a:ln w="5080"><a:solidFill>${color('BFBFBF')}</a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
    const format = escapeXml(
      scale.least < 0 ? `#,##0${chart.percent ? '"%"' : ''}` : numberFormat(scale.most, scale.decimals, chart.percent),
    );
    const category = `<c:catAx><c:axId val="${ACROSS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>${this.title(chart.axes.across, lying)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${this.letters()}<c:crossAx val="${UP}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
    const value = `<c:valAx><c:axId val="${UP}"/><c:scaling><c:orientation val="minMax"/><c:max val="${plain(scale.most)}"/><c:min val="${plain(scale.least)}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${grid}${this.title(chart.axes.up, !lying)}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${this.letters()}<c:crossAx val="${ACROSS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/><c:majorUnit val="${plain(scale.step)}"/></c:valAx>`;
    return category + value;
  }

  private title(text: string, turned: boolean): string {
    if (text === '') return '';
    const face = escapeXml(this.style.font);
    const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
    return `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:r><a:rPr lang="vi-VN" ${this.size()} b="0" i="1">${BLACK}<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  }
}

/** A number of the scale without the traces of binary fractions. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));

const shows = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

// ------------------------------------------------------------------------------------------------ the workbook

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The figures as a workbook of one sheet: labels down, series across (ECMA-376-1, 18 SpreadsheetML). */
function workbookOf(chart: PrintChart): Uint8Array {
  const text = (cell: string, value: string): string =>
    `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  const head = chart.series.map(({ name }, s) => text(`${columnName(s + 1)}1`, name)).join('');
  const rows = chart.labels.map((label, i) => {
    const cells = chart.series.map(({ values }, s) => {
      const value = values[i];
      return value ? `<c r="${columnName(s + 1)}${i + 2}"><v>${value.value}</v></c>` : '';
    });
    return `<row r="${i + 2}">${text(`A${i + 2}`, label)}${cells.join('')}</row>`;
  });
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`,
  };
  return archiveOf(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(DECLARATION + xml)])));
}
