/**
 * What a client and the server say to each other beyond LSP 3.17: methods, commands, options. Names and types only, so
 * that a client can import this file and nothing else of the server.
 */

/** Lines and characters from 0, characters in UTF-16 code units (LSP 3.17, Position). */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface Location {
  uri: string;
  range: Range;
}

export type Language = 'vi' | 'en';
export type Format = 'docx' | 'pdf' | 'html';

/** `initializationOptions` of `initialize`; every field may be left out. */
export interface InitializationOptions {
  /** Language of messages; `vi` where nothing is said. The setting `vanthu.language` overrides it. */
  language?: Language;
  /** Which of `CLIENT_COMMANDS` the client has registered: code lenses use them, else the server's own commands. */
  clientCommands?: readonly string[];
  /** False in a workspace that is not trusted: checks run, the workspace's own templates do not. Default true. */
  trusted?: boolean;
  /**
   * How diagnostics travel. Default `push`, which every editor shows while typing; `pull` where the client declares
   * `textDocument.diagnostic` and no `textDocument.publishDiagnostics`. `textDocument/diagnostic` is answered in both.
   */
  diagnostics?: 'push' | 'pull';
}

/** Settings below `vanthu`, asked for by `workspace/configuration` or sent with `workspace/didChangeConfiguration`. */
export interface Settings {
  language?: Language | 'auto';
  /** ✓ or the difference beside checked totals, section numbers, values of figures. Default: all on. */
  inlayHints?: { totals?: boolean; numbers?: boolean; figures?: boolean };
  codeLens?: boolean;
}

/**
 * Commands of `workspace/executeCommand`, each with one argument of the type named beside it. A client that registers
 * the server's commands by itself (VS Code does) must give its own palette commands other ids: `CLIENT_COMMANDS`.
 */
export const COMMANDS = {
  /** `RenderArguments` → `RenderResult`. */
  render: 'vanthu.render',
  /** `NewDraftArguments` → `NewDraftResult`. */
  newDraft: 'vanthu.newDraft',
  /** `NewTemplateArguments` → `NewTemplateResult`. */
  copyTemplate: 'vanthu.copyTemplate',
  /** `DocumentArguments` → `EditResult`; the edit arrives by `workspace/applyEdit`. */
  renumberFootnotes: 'vanthu.renumberFootnotes',
  renumberSections: 'vanthu.renumberSections',
  recogniseLayout: 'vanthu.recogniseLayout',
  fixAll: 'vanthu.fixAll',
  /** `CommentWordArguments` → `CommentWordResult`: a copy of a Word file with the findings as comments. */
  commentWord: 'vanthu.commentWord',
  /** `ImportFileArguments` → `ImportFileResult`: the draft of a Word file or a scanned text, beside it. */
  importFile: 'vanthu.importFile',
  /** `MergeWordArguments` → `MergeWordResult`: what reviewers changed; the edit arrives by `workspace/applyEdit`. */
  mergeWord: 'vanthu.mergeWord',
  /** `RollForwardArguments` → `RollForwardResult`: next year's draft from this year's report; nothing is written. */
  rollForward: 'vanthu.rollForward',
  /** `PositionArguments` → `EditResult`: writes the formulas that hold in every row of the table at the position. */
  tableFormulas: 'vanthu.tableFormulas',
} as const;

/** Commands that only a client can carry out, since they ask the drafter something. First argument: the draft's uri. */
export const CLIENT_COMMANDS = {
  /** Asks for the formats, then runs `COMMANDS.render`. */
  exportReport: 'vanthu.exportReport',
  /** Shows the problems of a draft. */
  showProblems: 'vanthu.showProblems',
  /** Shows the ledger of figures. */
  showLedger: 'vanthu.showLedger',
  /** Opens a footnote, a section …: second argument a `Location`. */
  reveal: 'vanthu.reveal',
  /** Lets the drafter rename what stands at a place: second argument a `Location`. */
  rename: 'vanthu.rename',
} as const;

/** Requests and notifications of our own. */
export const METHODS = {
  /** Request, client → server: `DocumentArguments` → `DraftStatus | null` (null: not a draft). */
  status: 'vanthu/status',
  /** Notification, server → client, after each check, to clients that name any of `CLIENT_COMMANDS`: `StatusChanged`. */
  statusChanged: 'vanthu/statusChanged',
  /** Request, client → server: `DocumentArguments` → `Ledger | null`. */
  ledger: 'vanthu/ledger',
  /** Request, client → server: no parameters → `ProfileSummary[]`: what a new draft can be. */
  profiles: 'vanthu/profiles',
  /** Request, client → server: `PositionArguments` → `InsertFootnoteResult | null` (null: no note can stand there). */
  insertFootnote: 'vanthu/insertFootnote',
  /** Request, client → server: `DocumentArguments` → `SectionItem[] | null` (null: not a draft). */
  sections: 'vanthu/sections',
  /** Request, client → server: `DocumentArguments` of a Word file → `WordTextResult`: the draft that it becomes. */
  wordText: 'vanthu/wordText',
  /** Request, client → server: `DocumentArguments` → `PreviewResult | null`: the report as one HTML page. */
  preview: 'vanthu/preview',
} as const;

export interface DocumentArguments {
  uri: string;
}

export interface PositionArguments extends DocumentArguments {
  position: Position;
}

// ------------------------------------------------------------------------------------------------ commands

export interface RenderArguments {
  uri: string;
  /** Default: `['docx']`. */
  formats?: readonly Format[];
  /** The first format's file; others take its name with their own ending. Default: beside the draft. */
  output?: string;
  /** Treat a dự thảo as final: errors refuse it. */
  final?: boolean;
  /** Replace a file that was changed by hand since it was written. */
  force?: boolean;
  /** The client shows the outcome itself; without it the server tells it by `window/showMessage`. */
  quiet?: boolean;
}

export type RenderResult =
  | { outcome: 'written'; message: string; files: WrittenFile[]; warnings: string[] }
  /** Final, with errors: nothing was written. */
  | { outcome: 'refused'; message: string; findings: FindingSummary[] }
  /** These files were changed by hand since they were written: ask, then come back with `force`. */
  | { outcome: 'changed'; message: string; files: string[] }
  | { outcome: 'cancelled'; message: string }
  | { outcome: 'failed'; message: string };

export interface WrittenFile {
  format: Format;
  uri: string;
  bytes: number;
}

export interface FindingSummary {
  rule: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  message: string;
  location: Location;
}

export interface NewDraftArguments {
  /** A profile's id. */
  profile: string;
  /** Write it here (never over a file that exists); without it only the text is returned. */
  uri?: string;
}

export type NewDraftResult =
  /** `text` for an untitled document, `name` a file name for it; `uri` where it was written. */
  { outcome: 'created'; text: string; name: string; uri: string | null } | { outcome: 'failed'; message: string };

export interface NewTemplateArguments {
  /** The profile whose template is copied. */
  profile: string;
  /** The new template's name; by default the profile's id, whose drafts then follow the copy. */
  name?: string;
  /** A file of the workspace that it is for; by default the first open folder's. */
  uri?: string;
  /** Replace template files that are there. */
  force?: boolean;
}

export type NewTemplateResult =
  /** Uris of what was written, `style.yaml` first. */
  | { outcome: 'created'; message: string; files: string[] }
  /** Some of the files are there already: ask, then come back with `force`. */
  | { outcome: 'exists'; message: string; files: string[] }
  | { outcome: 'failed'; message: string };

/**
 * A document of this scheme shows the text of the Word file at the same path (`wordText`), read only. It is checked as a
 * draft, and for what departs from the decree's layout.
 */
export const WORD_SCHEME = 'vanthu-word';

/** `text` is null where the file cannot be read; `message` says why. */
export interface WordTextResult {
  text: string | null;
  message: string;
}

export interface CommentWordArguments {
  uri: string;
  /** The copy; a file there is replaced, the Word file itself never. */
  output: string;
}

export type CommentWordResult =
  | { outcome: 'written'; message: string; uri: string }
  | { outcome: 'failed'; message: string };

export interface RollForwardArguments {
  /** A draft in Markdown, a DOCX or a plain text. */
  uri: string;
}

export type RollForwardResult =
  /** `text` for an untitled document, `name` a file name for it; what is to be renewed, a sentence each. */
  | { outcome: 'rolled'; text: string; name: string; message: string; renewals: string[] }
  | { outcome: 'failed'; message: string };

export interface ImportFileArguments {
  /** A DOCX or a plain text. */
  uri: string;
  /** Replace a draft and pictures that are there. */
  force?: boolean;
}

export type ImportFileResult =
  /** Uris of what was written, the draft first; what to look at, a sentence each. */
  | { outcome: 'imported'; message: string; files: string[]; remarks: string[] }
  /** Some of the files are there already: ask, then come back with `force`. */
  | { outcome: 'exists'; message: string; files: string[] }
  | { outcome: 'failed'; message: string };

export interface MergeWordArguments {
  /** A DOCX of ours that came back from review. */
  uri: string;
  /** Its draft; by default the file beside it that it was made from. */
  draft?: string;
}

export type MergeWordResult =
  /** `applied`: whether the client took the edit; a client that knows change annotations asks for each proposal. */
  | { outcome: 'read'; message: string; proposals: ReviewProposal[]; applied: boolean }
  /** Nobody changed anything. */
  | { outcome: 'none'; message: string }
  /** The draft is not beside the file: ask for it, then come back with `draft`. */
  | { outcome: 'no-draft'; message: string }
  | { outcome: 'failed'; message: string };

export interface ReviewProposal {
  /** From 1; the id of its change annotation. */
  id: number;
  kind: string;
  /** What it wants, and whose it is, in words. */
  message: string;
  author: string;
  /** Null where the draft has no place for it. */
  location: Location | null;
  /** Why it cannot be taken; null where it can. */
  obstacle: string | null;
}

/** `changes`: how many places were changed; 0 with a message that says why there was nothing to do. */
export interface EditResult {
  changes: number;
  message: string;
}

// ------------------------------------------------------------------------------------------------ requests

export interface DraftStatus {
  uri: string;
  version: number;
  /** The profile's id as written, and its title where it is known. */
  profile: string | null;
  profileTitle: string | null;
  status: 'draft' | 'submitted' | 'issued';
  errors: number;
  warnings: number;
  informations: number;
  hints: number;
  /** Sections and metadata that are still missing or empty. */
  missing: number;
  claims: ClaimCounts;
}

export interface ClaimCounts {
  total: number;
  consistent: number;
  rounding: number;
  inconsistent: number;
  subset: number;
  unresolved: number;
}

/** `status` is null where the document is not (or no longer) a draft. */
export interface StatusChanged {
  uri: string;
  status: DraftStatus | null;
}

/** Bảng đối chiếu số liệu: every place where the text itself says how numbers relate. */
export interface Ledger {
  uri: string;
  version: number;
  counts: ClaimCounts;
  entries: LedgerEntry[];
  /** What became of all figures, in one line. */
  coverage: string;
  /** The figures that nothing in the report can be held against, in the order of the text. */
  unchecked: LedgerNumber[];
}

export interface LedgerEntry {
  kind: string;
  kindLabel: string;
  verdict: 'consistent' | 'rounding' | 'inconsistent' | 'subset' | 'unresolved';
  verdictLabel: string;
  location: Location;
  /** The section that it stands in, as printed; null before the first heading. */
  section: string | null;
  cue: string | null;
  total: LedgerNumber | null;
  parts: LedgerNumber[];
  /** In the total's scale, as the language prints numbers; null where unresolved. */
  expected: string | null;
  stated: string | null;
  difference: string | null;
  /** The arithmetic in one line: `566 + 22 + 01 + 41 = 630 ≠ 608`. */
  arithmetic: string;
  /** Why it was read like this, in words. */
  reason: string;
  /** The rule that reports it, with its documentation; null where it is only listed. */
  rule: string | null;
}

export interface LedgerNumber {
  text: string;
  /** Null where the number is implied. */
  location: Location | null;
}

export interface ProfileSummary {
  id: string;
  title: string;
  /** Whether it comes from the workspace. */
  own: boolean;
}

/** A new footnote: its mark at the position asked for, its definition, and the later notes numbered on. */
export interface InsertFootnoteResult {
  /** All in the draft itself, against the version that the server has. */
  edits: { range: Range; newText: string }[];
  /** Where the note's text is to be typed, in the text after the edits. */
  cursor: Position;
  label: string;
}

/** A section as the sidebar shows it: those of the draft in their order, and those that the profile still wants. */
export interface SectionItem {
  /** With its number where it has one. */
  title: string;
  /** `empty`: a heading with nothing under it. */
  state: 'present' | 'empty' | 'missing';
  /** False for a missing section that the profile leaves to the drafter. */
  required: boolean;
  /** The heading; null where it is missing. */
  location: Location | null;
  children: SectionItem[];
}

export type PreviewResult =
  /** One self-contained page. Elements that stand for a block carry `data-line`, its first line in the draft from 0. */
  { outcome: 'rendered'; version: number; html: string } | { outcome: 'failed'; message: string };
