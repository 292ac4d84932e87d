/** Reads WordprocessingML back, and the order that ECMA-376-1 (4th edition, annex A) gives to elements of properties. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (_, hex, dec, name) =>
    name ? (ENTITIES[name as string] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(dec)),
  );

/** A small reader of well-formed XML; throws where a tag is not closed. */
export function parseXml(text: string): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const stack = [root];
  for (const match of text.matchAll(
    /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)|(<)/gu,
  )) {
    const [, closing, name, attributes, empty, chars, stray] = match;
    if (stray) throw new Error(`not XML at ${match.index}: ${text.slice(match.index, match.index + 40)}`);
    if (chars !== undefined) {
      if (stack.length > 1) stack.at(-1)!.children.push(decode(chars));
    } else if (name && closing) {
      const open = stack.pop();
      if (open?.name !== name) throw new Error(`</${name}> closes <${open?.name}>`);
    } else if (name) {
      const element = {
        name,
        attributes: Object.fromEntries(
          Array.from(attributes!.matchAll(/([\w:.-]+)="([^"]*)"/gu), m => [m[1]!, decode(m[2]!)]),
        ),
        children: [],
      };
      stack.at(-1)!.children.push(element);
      if (!empty) stack.push(element);
    }
  }
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)!.name}> is not closed`);
  return root.children.find(c => typeof c !== 'string') as XmlElement;
}

/** All elements below `element`, itself first, in document order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child);
}

export const all = (element: XmlElement, name: string): XmlElement[] => [...walk(element)].filter(e => e.name === name);
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((c): c is XmlElement => typeof c !== 'string' && c.name === name);
export const elements = (element: XmlElement): XmlElement[] =>
  element.children.filter((c): c is XmlElement => typeof c !== 'string');

/** The text of an element as Word shows it; breaks are line feeds. */
export function wordText(element: XmlElement): string {
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:instrText') return '';
  return element.children.map(c => (typeof c === 'string' ? (element.name === 'w:t' ? c : '') : wordText(c))).join('');
}

const list = (names: string): readonly string[] => names.trim().split(/\s+/u);

/** Children in the order of the schema's sequences. */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  // CT_PPr: CT_PPrBase, then rPr, sectPr, pPrChange
  'w:pPr': list(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`),
  // EG_RPrBase as Word writes and expects it
  'w:rPr':
    list(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`),
  'w:tblPr': list(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  'w:tcPr': list(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
    headers cellIns cellDel cellMerge tcPrChange`),
  'w:sectPr': list(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  'w:style':
    list(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  'w:pBdr': list('top left bottom right between bar'),
  'w:tblBorders': list('top left start bottom right end insideH insideV'),
  'w:tblCellMar': list('top left start bottom right end'),
  // DrawingML charts (ECMA-376-1, 21.2): CT_ChartSpace and below
  'c:chartSpace': list(`date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr
    txPr externalData printSettings userShapes extLst`),
  'c:chart': list(`title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
    dispBlanksAs extLst`),
  'c:plotArea': list('layout lineChart pieChart barChart valAx catAx dateAx serAx dTable spPr extLst'),
  'c:legend': list('legendPos legendEntry layout overlay spPr txPr extLst'),
  'c:barChart': list('barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst'),
  'c:lineChart': list('grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst'),
  'c:pieChart': list('varyColors ser dLbls firstSliceAng extLst'),
  // CT_BarSer, CT_LineSer and CT_PieSer in one: what one has and the others lack stands at its place.
  'c:ser': list(`idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val
    smooth shape extLst`),
  'c:dPt': list('idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst'),
  'c:dLbls': list(`dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
    showBubbleSize separator showLeaderLines leaderLines extLst`),
  'c:dLbl': list(`idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName
    showPercent showBubbleSize separator extLst`),
  'c:catAx': list(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
    tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`),
  'c:valAx': list(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
    tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst`),
  'c:scaling': list('logBase orientation max min extLst'),
  'c:title': list('tx layout overlay spPr txPr extLst'),
  'wp:inline': list('extent effectExtent docPr cNvGraphicFramePr graphic'),
  'w:tbl': list('tblPr tblGrid tr'),
  'w:tc': list('tcPr p tbl'),
  'w:tr': list('tblPrEx trPr tc'),
};

/** Elements of `root` whose children stand out of order, or are not of the schema. */
export function outOfOrder(root: XmlElement): string[] {
  const found: string[] = [];
  for (const element of walk(root)) {
    const order = ORDER[element.name];
    if (!order) continue;
    let last = -1;
    for (const c of elements(element)) {
      // Axes of a chart stand in any order.
      const at = order.indexOf(c.name.replace(/^\w+:/u, '').replace(/^catAx$/u, 'valAx'));
      const free = element.name === 'w:tc' && at >= 1;
      if (at < 0) found.push(`${element.name} has ${c.name}`);
      else if (at < last && !free) found.push(`${element.name}: ${c.name} too late`);
      last = Math.max(last, at);
    }
    if (element.name === 'w:tc' && elements(element).at(-1)?.name !== 'w:p') found.push('w:tc does not end in w:p');
  }
  return found;
}
