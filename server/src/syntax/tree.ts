/** The syntax tree of a Markdown text: blocks with their lines, inlines with their pieces, all by offset in that text. */

/** `[from, to)` of the text that was parsed. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type SyntaxBlock =
  | HeadingNode
  | ParagraphNode
  | ItemNode
  | TableNode
  | FenceNode
  | QuoteNode
  | RuleNode
  | CommentNode
  | DefinitionNode;

/** A heading line; `content` is what stands after the `#`, without closing `#` and without `{#id}`. */
export interface HeadingNode extends Range {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: Range;
  readonly anchor: (Range & { readonly id: string }) | null;
}

/** `lines` are the paragraph's lines without indent, quote marks and trailing space; none is empty. */
export interface ParagraphNode extends Range {
  readonly kind: 'paragraph';
  readonly lines: readonly Range[];
}

/** One item; neighbours of one kind make a list. */
export interface ItemNode extends Range {
  readonly kind: 'item';
  readonly marker: Range & { readonly text: string };
  readonly blocks: readonly SyntaxBlock[];
}

export interface TableNode extends Range {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  readonly header: TableRowNode;
  readonly rows: readonly TableRowNode[];
}

/** `cells` are the cells' texts without the spaces around them; an empty cell is an empty range. */
export interface TableRowNode extends Range {
  readonly cells: readonly Range[];
}

/** A fence with its lines (indent of the fence taken off). `closed` is false where no closing fence follows. */
export interface FenceNode extends Range {
  readonly kind: 'fence';
  readonly info: string;
  readonly infoRange: Range;
  readonly lines: readonly Range[];
  readonly closed: boolean;
}

export interface QuoteNode extends Range {
  readonly kind: 'quote';
  readonly blocks: readonly SyntaxBlock[];
}

export interface RuleNode extends Range {
  readonly kind: 'rule';
}

export interface CommentNode extends Range {
  readonly kind: 'comment';
  readonly text: string;
}

export interface DefinitionNode extends Range {
  readonly kind: 'definition';
  readonly label: string;
  readonly labelRange: Range;
  readonly blocks: readonly SyntaxBlock[];
}

// ------------------------------------------------------------------------------------------------ inlines

export type SyntaxInline =
  | TextPiece
  | SpanNode
  | CodeSpanNode
  | LinkNode
  | ImageNode
  | BreakNode
  | ReferenceNode
  | NoteNode
  | FigureNode
  | CommentNode;

/** Literal text; where `text` differs from the source (an escape, an entity, a line break) it is one unit. */
export interface TextPiece extends Range {
  readonly kind: 'text';
  readonly text: string;
}
export interface SpanNode extends Range {
  readonly kind: 'strong' | 'emphasis';
  readonly children: readonly SyntaxInline[];
}
export interface CodeSpanNode extends Range {
  readonly kind: 'code-span';
  readonly content: Range;
}
export interface LinkNode extends Range {
  readonly kind: 'link';
  readonly href: string;
  readonly children: readonly SyntaxInline[];
}
export interface ImageNode extends Range {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
}
/** A hard line break. */
export interface BreakNode extends Range {
  readonly kind: 'break';
}
/** `[^label]` */
export interface ReferenceNode extends Range {
  readonly kind: 'footnote-reference';
  readonly label: string;
  readonly labelRange: Range;
}
/** `^[…]` */
export interface NoteNode extends Range {
  readonly kind: 'inline-note';
  readonly children: readonly SyntaxInline[];
}
/** `{{…}}`; `expression` is what stands between the braces, `=` included, trimmed. */
export interface FigureNode extends Range {
  readonly kind: 'figure-reference';
  readonly expression: string;
}
