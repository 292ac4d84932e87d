/**
 * The report model: what a draft says, with the place of everything in its source. Built once by `build.ts`; rules,
 * features and writers read it and never parse again. All values are plain and immutable.
 */

import type { Prose, ProseSegment } from '../text/prose.ts';
import type { Source } from '../text/source.ts';
import type { Place, Span } from '../text/span.ts';
import type { FigureSet } from './figures.ts';
import type { CalendarDate, Metadata } from './metadata.ts';
import type { Profile } from './profile.ts';

export interface Report {
  /** The file that is the draft (the YAML of an assembly, else the one Markdown file). */
  readonly uri: string;
  /** All files that the report is made of, by uri. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Null where the named profile does not exist; rules that need one then stay silent. */
  readonly profile: Profile | null;
  readonly metadata: Metadata;
  /** Blocks before the first heading. */
  readonly preamble: readonly Block[];
  /** The outline: top-level sections with their own. */
  readonly sections: readonly Section[];
  /** All top-level blocks in document order, headings included, without footnote definitions. */
  readonly blocks: readonly Block[];
  readonly footnotes: Footnotes;
  readonly figures: FigureSet;
  readonly comments: readonly Comment[];
  /** The parts that an assembly lists, in its order; empty for other drafts. Headings of parts have the report's levels. */
  readonly parts: readonly Part[];
  /** Whether any section holds text of the drafter's own (decides between to-do and error in a dự thảo). */
  readonly started: boolean;
  /** What reading the files ran into; rules turn these into findings. */
  readonly problems: readonly Problem[];
}

/** Something the readers met and rules report: a stable code with the data that the message needs. */
export interface Problem extends Place {
  /** The rule that reports it: `metadata/yaml`, `structure/layout`, `figures/formula` … */
  readonly rule: string;
  /** Message key below the rule, see `locale/`. */
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly edits?: readonly { readonly span: Span; readonly newText: string }[];
}

/** An entry of `các phần`, in the report's YAML. */
export interface Part {
  /** The profile's section, or what was typed where the profile has none such. */
  readonly section: string | null;
  /** The path as typed. */
  readonly file: string;
  /** Null where the path is refused. */
  readonly uri: string | null;
  /** Who writes it. */
  readonly agency: string | null;
  readonly deadline: CalendarDate | null;
  readonly found: boolean;
  readonly span: Span;
  readonly fileSpan: Span;
}

export interface Section {
  readonly heading: Heading;
  readonly level: number;
  /** The number typed in the heading or, where the draft types none, the one its profile's scheme gives; null where neither. */
  readonly number: string | null;
  /** The id of the profile's section that this one is, by `{#id}` or by its title; null where it is none. */
  readonly id: string | null;
  /** Blocks between this heading and the next one of any level. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  /** From the heading to the end of the last child. */
  readonly span: Span;
  readonly uri: string;
}

// ------------------------------------------------------------------------------------------------ blocks

export type Block = Heading | Paragraph | List | Table | Chart | Code | Quote | ThematicBreak | Comment | FigureBlock;

interface At extends Place {}

export interface Heading extends At {
  readonly kind: 'heading';
  /** Number of `#`, 1 … 6 and deeper as typed. */
  readonly level: number;
  readonly number: TypedNumber | null;
  /** The heading's text after its number, without a trailing `{#id}`. */
  readonly title: Prose;
  readonly inlines: readonly Inline[];
  /** The id in `{#id}`. */
  readonly anchor: { readonly id: string; readonly span: Span } | null;
  /** Ends in `:`: where the level's style says so, printed in bold at the start of the paragraph that follows. */
  readonly runIn: boolean;
}

/** `part` is Phần, `chapter` Chương, `division` Mục. */
export const NUMBER_STYLES = [
  'part',
  'chapter',
  'division',
  'upper-alpha',
  'upper-roman',
  'decimal',
  'decimal-path',
  'lower-alpha',
  'appendix',
] as const;

export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A number as typed before a heading or list item: `A.`, `II.`, `2.`, `2.2.`, `a)`, `Phần thứ nhất`, `Phụ lục I`. */
export interface TypedNumber {
  readonly text: string;
  readonly span: Span;
  readonly style: NumberStyle;
  /** The values as numbers: `2.2.` is [2, 2], `II.` is [2], `đ)` is [5]. Roman or letter is settled among siblings. */
  readonly path: readonly number[];
}

export interface Paragraph extends At {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly prose: Prose;
}

export interface List extends At {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends At {
  /** `-`, `+`, `1.`, `a)` as typed, with its place. */
  readonly marker: { readonly text: string; readonly span: Span };
  readonly blocks: readonly Block[];
}

export interface Table extends At {
  readonly kind: 'table';
  /** `Bảng 1: …` above the table. */
  readonly caption: Prose | null;
  /** What stands after `Đơn vị tính:` above the table. */
  readonly unit: Prose | null;
  readonly columns: readonly Column[];
  /** Heading rows: one for a GFM table, more where columns are grouped. */
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
  /** `data` for a table fenced as `yaml bảng`. */
  readonly origin: 'markdown' | 'data';
}

export interface Column {
  readonly align: 'left' | 'center' | 'right' | null;
  /** The header texts above this column, outermost first, joined by ` / `. */
  readonly title: string;
  /** From a data table: a formula, decimals, unit. */
  readonly formula?: string;
  readonly decimals?: number;
  readonly unit?: string;
  /** The name that formulas know it by. */
  readonly key?: string;
}

export interface Row extends At {
  readonly cells: readonly Cell[];
}

export interface Cell extends At {
  readonly inlines: readonly Inline[];
  readonly prose: Prose;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** A cell `<` or `^`, taken up by its neighbour; printed as nothing. */
  readonly merged: boolean;
  /** Computed by a data table's formula or total, and typed nowhere. */
  readonly computed?: boolean;
}

/** A fence `yaml biểu-đồ`: figures drawn. */
export interface Chart extends At {
  readonly kind: 'chart';
  /** Columns, horizontal bars, lines, or a circle in shares. */
  readonly form: 'column' | 'bar' | 'line' | 'share';
  readonly title: Prose | null;
  readonly unit: string | null;
  /** What is written at the horizontal and the vertical axis. */
  readonly axes: { readonly across: string | null; readonly up: string | null };
  /** Whether each value is printed beside its mark. */
  readonly values: boolean;
  /** Millimetres; null where the template's style decides. */
  readonly height: number | null;
  /** Null where there is nothing to draw (a problem says why). */
  readonly data: ChartData | null;
  /** Names of figures that its description uses, with their places. */
  readonly figures: readonly { readonly name: string; readonly span: Span }[];
}

export interface ChartData {
  readonly labels: readonly string[];
  /** At least one; the values of each are one for each label. */
  readonly series: readonly { readonly name: string; readonly values: readonly (ChartValue | null)[] }[];
}

export interface ChartValue {
  /** Plain decimal notation. */
  readonly value: string;
  /** As it is printed. */
  readonly text: string;
}

export interface Code extends At {
  readonly kind: 'code';
  readonly info: string;
  readonly text: string;
}

export interface Quote extends At {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface ThematicBreak extends At {
  readonly kind: 'thematic-break';
}

/** `<!-- … -->`: never printed. */
export interface Comment extends At {
  readonly kind: 'comment';
  readonly text: string;
  readonly directive: Directive | null;
}

/** What a comment of the tool's own says. */
export type Directive =
  | { readonly kind: 'ignore'; readonly rule: string; readonly reason: string; readonly ruleSpan: Span }
  | { readonly kind: 'landscape'; readonly open: boolean };

/** A fence `yaml số-liệu`: defines figures, prints nothing. */
export interface FigureBlock extends At {
  readonly kind: 'figures';
}

// ------------------------------------------------------------------------------------------------ inlines

export type Inline =
  | Text
  | Strong
  | Emphasis
  | CodeSpan
  | Link
  | Image
  | LineBreak
  | FootnoteReference
  | InlineNote
  | FigureReference;

/** Literal text as it prints (escapes resolved, raw HTML as text). */
export interface Text extends At {
  readonly kind: 'text';
  readonly text: string;
  /** Where each piece of `text` stands in the file; none for text that stands nowhere as it prints. */
  readonly segments: readonly ProseSegment[];
}
export interface Strong extends At {
  readonly kind: 'strong';
  readonly children: readonly Inline[];
}
export interface Emphasis extends At {
  readonly kind: 'emphasis';
  readonly children: readonly Inline[];
}
export interface CodeSpan extends At {
  readonly kind: 'code-span';
  readonly text: string;
  /** As those of a text. */
  readonly segments: readonly ProseSegment[];
}
export interface Link extends At {
  readonly kind: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
}
export interface Image extends At {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
}
export interface LineBreak extends At {
  readonly kind: 'break';
}
/** `[^label]`. */
export interface FootnoteReference extends At {
  readonly kind: 'footnote-reference';
  readonly label: string;
  readonly labelSpan: Span;
}
/** `^[text]`. */
export interface InlineNote extends At {
  readonly kind: 'inline-note';
  readonly children: readonly Inline[];
  readonly prose: Prose;
}
/** `{{name}}` or `{{= expression : decimals}}`. */
export interface FigureReference extends At {
  readonly kind: 'figure-reference';
  readonly expression: string;
  /** What is printed, or null where it cannot be computed (a problem says why). */
  readonly value: string | null;
}

// ------------------------------------------------------------------------------------------------ footnotes

export interface Footnotes {
  /** In order of appearance in the text; references inside notes come after all of those, `within` names the note. */
  readonly references: readonly (FootnoteReference & { readonly within: FootnoteDefinition | null })[];
  readonly definitions: readonly FootnoteDefinition[];
  /** The notes as printed, in order of first appearance: number = index + 1. */
  readonly printed: readonly PrintedNote[];
}

export interface FootnoteDefinition extends At {
  readonly label: string;
  readonly labelSpan: Span;
  readonly blocks: readonly Block[];
}

export type PrintedNote =
  | { readonly definition: FootnoteDefinition; readonly inline: null; readonly reference: FootnoteReference }
  | { readonly definition: null; readonly inline: InlineNote; readonly reference: null };
