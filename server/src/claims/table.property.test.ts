/** Tables built from a small grammar: a true one is quiet, one changed figure is found where it stands. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../test/support/table.ts';
import { printPlain } from '../numbers/cell.ts';
import { claimsOfTable } from './table.ts';

/** A table as texts, and the places of the cells that follow from others. */
interface Made {
  readonly unit: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly computed: readonly (readonly [row: number, column: number])[];
  /** What a whole number may be off by and still be right. */
  readonly slack: number;
}

const show = ({ unit, head, rows }: Made): string =>
  [
    ...(unit ? [`Đơn vị tính: ${unit}`] : []),
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map(row => `| ${row.join(' | ')} |`),
  ].join('\n');

const wrongCells = (made: Made): { total: string; start: number; parts: number[] }[] =>
  claimsOfTable(tableOf(show(made)))
    .filter(c => c.verdict === 'inconsistent')
    .map(c => ({
      total: c.total!.text!,
      start: c.place.span.start,
      parts: c.parts.map(p => p.place?.span.start ?? -1),
    }));

/** Where a cell starts in the text. */
function startOf(made: Made, row: number, column: number): number {
  const lines = show(made).split('\n');
  const line = (made.unit ? 1 : 0) + 2 + row;
  const before = lines.slice(0, line).reduce((n, l) => n + l.length + 1, 0);
  return before + 2 + made.rows[row]!.slice(0, column).reduce((n, cell) => n + cell.length + 3, 0);
}

const COLUMNS = [
  'Số hộ',
  'Số người',
  'Diện tích (ha)',
  'Kế hoạch',
  'Thực hiện',
  'Số vụ',
  'Kinh phí',
  '6 tháng 2024',
  'Năm 2025',
  'Quý I',
  'Khá',
];
const LABELS = [
  'Mường Nhé',
  'Nà Hỳ',
  'Tủa Chùa',
  'Sín Thầu',
  'Pu Nhi',
  'Thanh Nưa',
  'Na Ư',
  'Xa Dung',
  'Phình Giàng',
  'Keo Lôm',
];
const TOTALS = [
  'Tổng số',
  'Tổng cộng',
  'Cộng',
  'TỔNG SỐ',
  'Toàn tỉnh',
  'Tổng',
  'Tổng cộng (I+II)',
  'Cộng toàn xã',
  'Tổng số:',
];

const count = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 100, max: 2_000_000 }),
);
const print = (value: number, decimals: number): string => printPlain((value / 10 ** decimals).toFixed(decimals));

/** A block of figures: rows by columns, as integers in the last digit. */
const figures = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const columnSum = (rows: readonly (readonly number[])[], column: number): number =>
  rows.reduce((sum, row) => sum + row[column]!, 0);

/** `TT | Đơn vị | …` with a total first or last. */
const flat: fc.Arbitrary<Made> = fc
  .record({
    rows: fc.integer({ min: 2, max: 9 }),
    columns: fc.integer({ min: 1, max: 4 }),
    first: fc.boolean(),
    numbered: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 2 }),
    label: fc.constantFrom(...TOTALS.filter(t => !t.includes('+'))),
    blank: fc.boolean(),
    unit: fc.constantFrom(null, 'người', 'hộ'),
  })
  .chain(shape => figures(shape.rows, shape.columns).map(values => ({ ...shape, values })))
  .map(({ values, columns, first, numbered, decimals, label, blank, unit }) => {
    const row = (line: readonly number[]): string[] => line.map(v => print(v, decimals));
    const total = Array.from({ length: columns }, (_, c) => columnSum(values, c));
    const body = values.map((line, i) => [...(numbered ? [String(i + 1)] : []), LABELS[i]!, ...row(line)]);
    const sums = [...(numbered ? [''] : []), label, ...row(total)];
    // A row of nothing, as drafts have them.
    if (blank)
      body.push([...(numbered ? [String(body.length + 1)] : []), LABELS[body.length]!, ...total.map(() => '-')]);
    const rows = first ? [sums, ...body] : [...body, sums];
    const at = first ? 0 : rows.length - 1;
    const offset = numbered ? 2 : 1;
    return {
      unit,
      head: [...(numbered ? ['TT'] : []), 'Đơn vị', ...COLUMNS.slice(0, columns)].map((h, i) =>
        decimals === 0 && h.includes('ha') ? `Cột ${i}` : h,
      ),
      rows,
      computed: total.map((_, c) => [at, offset + c] as const),
      slack: decimals === 0 ? 0 : values.length,
    };
  });

/** Groups I, II over 1, 2, 3, with a total over the groups. */
const levels: fc.Arbitrary<Made> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    first: fc.boolean(),
  })
  .chain(shape => fc.tuple(...shape.sizes.map(n => figures(n, shape.columns))).map(groups => ({ ...shape, groups })))
  .map(({ groups, columns, first }) => {
    const sum = (rows: readonly (readonly number[])[]): number[] =>
      Array.from({ length: columns }, (_, c) => columnSum(rows, c));
    const row = (line: readonly number[]): string[] => line.map(v => print(v, 0));
    const body: string[][] = [];
    const marks: number[] = [];
    groups.forEach((lines, g) => {
      marks.push(body.length);
      body.push([['I', 'II', 'III'][g]!, `Khối ${g + 1}`, ...row(sum(lines))]);
      for (const [i, line] of lines.entries()) body.push([String(i + 1), LABELS[i]!, ...row(line)]);
    });
    const total = ['', 'Tổng số', ...row(sum(groups.map(sum)))];
    const rows = first ? [total, ...body] : [...body, total];
    const at = first ? 0 : rows.length - 1;
    return {
      unit: null,
      head: ['STT', 'Nội dung', ...COLUMNS.slice(0, columns)].map(h => h.replace(' (ha)', '')),
      rows,
      computed: [
        ...sum(groups.flat()).map((_, c) => [at, 2 + c] as const),
        ...marks.flatMap(m => sum(groups.flat()).map((_, c) => [m + (first ? 1 : 0), 2 + c] as const)),
      ],
      slack: 0,
    };
  });

interface Branch {
  readonly values: readonly number[];
  readonly children: readonly Branch[];
}

const STYLES: readonly ((index: number, parent: string) => string)[] = [
  i => 'ABCDE'[i]!,
  i => ['I', 'II', 'III', 'IV', 'V'][i]!,
  i => String(i + 1),
  (i, parent) => (/^\d/u.test(parent) ? `${parent}.${i + 1}` : String(i + 1)),
  i => 'abcde'[i]!,
  () => '-',
];

/** Levels of any depth and of any run of styles, each figure the sum of those below it. */
const tree: fc.Arbitrary<Made> = fc
  .record({
    columns: fc.integer({ min: 2, max: 3 }),
    styles: fc.constantFrom([0, 1, 2], [1, 2, 5], [0, 1, 2, 3], [2, 3], [2, 4], [1, 2, 4, 5], [2, 5]),
    total: fc.constantFrom('first', 'last', 'none'),
  })
  .chain(shape => {
    const branch = (depth: number): fc.Arbitrary<Branch> => {
      const leaf = fc
        .array(count, { minLength: shape.columns, maxLength: shape.columns })
        .map((values): Branch => ({ values, children: [] }));
      if (depth <= 1) return leaf;
      const inner = fc.array(branch(depth - 1), { minLength: 2, maxLength: 3 }).map((children): Branch => {
        const values = Array.from({ length: shape.columns }, (_, c) =>
          children.reduce((sum, b) => sum + b.values[c]!, 0),
        );
        return { values, children };
      });
      return depth === shape.styles.length
        ? inner
        : fc.oneof({ weight: 2, arbitrary: inner }, { weight: 1, arbitrary: leaf });
    };
    return fc.array(branch(shape.styles.length), { minLength: 2, maxLength: 3 }).map(roots => ({ ...shape, roots }));
  })
  .map(({ columns, styles, total, roots }) => {
    const rows: string[][] = [];
    const computed: [number, number][] = [];
    const mark = (): void => {
      for (let c = 0; c < columns; c++) computed.push([rows.length, 2 + c]);
    };
    const put = (branch: Branch, depth: number, index: number, parent: string): void => {
      const order = STYLES[styles[depth]!]!(index, parent);
      if (branch.children.length > 0) mark();
      rows.push([order, `Mục ${order === '-' ? '' : order}`, ...branch.values.map(v => print(v, 0))]);
      for (const [i, child] of branch.children.entries()) put(child, depth + 1, i, order);
    };
    const sums = (): void => {
      mark();
      rows.push([
        '',
        'Tổng cộng',
        ...Array.from({ length: columns }, (_, c) =>
          print(
            roots.reduce((sum, b) => sum + b.values[c]!, 0),
            0,
          ),
        ),
      ]);
    };
    if (total === 'first') sums();
    for (const [i, root] of roots.entries()) put(root, 0, i, '');
    if (total === 'last') sums();
    return {
      unit: null,
      head: ['STT', 'Nội dung', ...['Số hộ', 'Kế hoạch', 'Năm 2025'].slice(0, columns)],
      rows,
      computed,
      slack: 0,
    };
  });

/** Groups that end in `Cộng`, with a grand total; rows under `Trong đó` that are not added again. */
const groups: fc.Arbitrary<Made> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    thereof: fc.boolean(),
  })
  .chain(shape => fc.tuple(...shape.sizes.map(n => figures(n, shape.columns))).map(blocks => ({ ...shape, blocks })))
  .map(({ blocks, columns, thereof }) => {
    const rows: string[][] = [];
    const computed: [number, number][] = [];
    const sum = (lines: readonly (readonly number[])[], label: string): void => {
      for (let c = 0; c < columns; c++) computed.push([rows.length, 2 + c]);
      rows.push(['', label, ...Array.from({ length: columns }, (_, c) => print(columnSum(lines, c), 0))]);
    };
    for (const [g, lines] of blocks.entries()) {
      rows.push(['', `Khối ${'ABC'[g]!}`, ...lines[0]!.map(() => '')]);
      for (const [i, line] of lines.entries()) {
        rows.push([String(i + 1), LABELS[i]!, ...line.map(v => print(v, 0))]);
        if (thereof && i === 0) rows.push(['', 'Trong đó: nữ', ...line.map(v => print(Math.floor(v / 2), 0))]);
      }
      sum(lines, 'Cộng');
    }
    sum(blocks.flat(), 'Tổng cộng');
    return {
      unit: null,
      head: ['TT', 'Đơn vị', ...['Số hộ', 'Kế hoạch', 'Năm 2025'].slice(0, columns)],
      rows,
      computed,
      slack: 0,
    };
  });

/** A total column to the left or right. */
const across: fc.Arbitrary<Made> = fc
  .record({
    head: fc.constantFrom(
      ['Nam', 'Nữ'],
      ['Quý I', 'Quý II', 'Quý III'],
      ['Tỉnh', 'Huyện', 'Xã'],
      ['Thành thị', 'Nông thôn'],
    ),
    rows: fc.integer({ min: 3, max: 7 }),
    left: fc.boolean(),
  })
  .chain(shape => figures(shape.rows, shape.head.length).map(values => ({ ...shape, values })))
  .map(({ head, values, left }) => ({
    unit: null,
    head: left ? ['Đơn vị', 'Tổng số', ...head] : ['Đơn vị', ...head, 'Cộng'],
    rows: values.map((line, i) => {
      const cells = line.map(v => print(v, 0));
      const sum = print(
        line.reduce((a, b) => a + b, 0),
        0,
      );
      return [LABELS[i]!, ...(left ? [sum, ...cells] : [...cells, sum])];
    }),
    computed: values.map((_, i) => [i, left ? 1 : head.length + 1] as const),
    slack: 0,
  }));

/** A formula row: sums, differences, percentages. */
const formulas: fc.Arbitrary<Made> = fc
  .integer({ min: 1, max: 6 })
  .chain(n => figures(n, 3))
  .map(values => ({
    unit: null,
    head: ['TT', 'Xã', 'Giao', 'Bổ sung', 'Tổng nguồn', 'Đã chi', 'Còn lại', 'Tỷ lệ (%)'],
    rows: [
      ['A', 'B', '1', '2', '3=1+2', '4', '5=3-4', '6=4/3'],
      ...values.map(([a, b, spent], i) => {
        const whole = a! + b!;
        const used = spent! % (whole + 1);
        return [
          String(i + 1),
          LABELS[i]!,
          print(a!, 0),
          print(b!, 0),
          print(whole, 0),
          print(used, 0),
          print(whole - used, 0),
          print(Math.round((used * 10_000) / whole), 2),
        ];
      }),
    ],
    computed: values.flatMap((_, i) => [[i + 1, 4] as const, [i + 1, 6] as const, [i + 1, 7] as const]),
    slack: 0,
  }));

/** Plan, actual figure and percentage, known by their headings only. */
const rates: fc.Arbitrary<Made> = fc
  .array(fc.tuple(fc.integer({ min: 200, max: 90_000 }), fc.integer({ min: 20, max: 99_000 })), {
    minLength: 3,
    maxLength: 8,
  })
  .map(values => ({
    unit: null,
    head: ['Chủ đầu tư', 'Kế hoạch', 'Giải ngân', 'Tỷ lệ (%)'],
    rows: values.map(([plan, done], i) => [
      LABELS[i]!,
      print(plan, 0),
      print(done, 0),
      print(Math.round((done * 10_000) / plan), 2),
    ]),
    computed: values.map((_, i) => [i, 3] as const),
    slack: 1,
  }));

/** Pieces, a price in thousands and the sum in millions, known by their headings only. */
const products: fc.Arbitrary<Made> = fc
  .array(fc.tuple(fc.integer({ min: 12, max: 900 }), fc.integer({ min: 110, max: 9000 })), {
    minLength: 4,
    maxLength: 8,
  })
  .map(values => ({
    unit: null,
    head: ['Tên hàng', 'Số lượng', 'Đơn giá (nghìn đồng)', 'Thành tiền (triệu đồng)'],
    rows: values.map(([pieces, price], i) => [LABELS[i]!, print(pieces, 0), print(price, 0), print(pieces * price, 3)]),
    computed: values.map((_, i) => [i, 3] as const),
    // A price printed in whole thousands stands for half a thousand more or less.
    slack: Math.max(...values.map(([pieces]) => pieces)),
  }));

/** Another figure in a cell, off by more than rounding explains. */
const falsified = (made: fc.Arbitrary<Made>): fc.Arbitrary<{ made: Made; row: number; column: number }> =>
  made
    .chain(table =>
      fc.tuple(
        fc.constant(table),
        fc.constantFrom(...table.computed),
        fc.oneof(fc.constantFrom(1, -1), fc.integer({ min: 2, max: 5000 })),
      ),
    )
    .filter(([table, [row, column], delta]) => {
      const text = table.rows[row]![column]!;
      const decimals = text.split(',')[1]?.length ?? 0;
      const value = Number(text.replaceAll('.', '').replace(',', '.')) * 10 ** decimals + delta;
      // One unit in the last decimal is how cutting off differs from rounding.
      const least = decimals > 0 ? table.slack + 1 : table.slack;
      return value > 0 && Math.abs(delta) > least;
    })
    .map(([table, [row, column], delta]) => {
      const text = table.rows[row]![column]!;
      const decimals = text.split(',')[1]?.length ?? 0;
      const value = Math.round(Number(text.replaceAll('.', '').replace(',', '.')) * 10 ** decimals) + delta;
      const rows = table.rows.map((line, r) =>
        line.map((cell, c) => (r === row && c === column ? print(value, decimals) : cell)),
      );
      return { made: { ...table, rows }, row, column };
    });

describe.each([
  ['total rows', flat],
  ['levels', levels],
  ['levels of any depth', tree],
  ['groups', groups],
  ['total columns', across],
  ['formula rows', formulas],
  ['percent columns', rates],
  ['product columns', products],
] as const)('%s', (_name, made) => {
  it('are quiet when true', () => {
    fc.assert(
      fc.property(made, table => {
        expect(wrongCells(table), show(table)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are found when one figure is changed', () => {
    fc.assert(
      fc.property(falsified(made), ({ made: table, row, column }) => {
        const start = startOf(table, row, column);
        expect(
          wrongCells(table).some(w => w.start === start),
          show(table),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
