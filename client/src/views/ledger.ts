/** The ledger of figures as a document of our own scheme: only read, made anew whenever its draft is checked. */

import * as vscode from 'vscode';
import { type Ledger, type LedgerEntry, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session.ts';
import type { Translate } from '../strings.ts';

const SCHEME = 'vanthu-ledger';

/** The draft's uri travels in the query; the path is what the tab shows. */
export function ledgerUri(draft: vscode.Uri, t: Translate): vscode.Uri {
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1);
  return vscode.Uri.from({ scheme: SCHEME, path: `/${t('ledger.title', { file: name })}`, query: draft.toString() });
}

const draftOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.parse(uri.query);

const SIGNS: Readonly<Record<LedgerEntry['verdict'], string>> = {
  inconsistent: '✗',
  unresolved: '?',
  rounding: '≈',
  subset: '⊂',
  consistent: '✓',
};

/** Registers the documents, the links in them and their colours. */
export function registerLedger(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const wrong = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('editorError.foreground'),
    fontWeight: 'bold',
  });
  const right = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('testing.iconPassed'),
  });
  const ledgers = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
  const colour = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      const lines = [...Array(document.lineCount).keys()].map(line => document.lineAt(line));
      editor.setDecorations(
        wrong,
        lines.filter(({ text }) => text.startsWith(SIGNS.inconsistent)).map(({ range }) => range),
      );
      editor.setDecorations(
        right,
        lines
          .filter(({ text }) => text.startsWith(SIGNS.consistent))
          .map(({ range }) => range.with({ end: range.start.translate(0, 1) })),
      );
    }
  };
  return vscode.Disposable.from(
    changed,
    wrong,
    right,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri, token) {
        const draft = draftOf(uri);
        const ledger = await session.request<Ledger | null>(METHODS.ledger, { uri: draft.toString() }, token);
        return ledger ? ledgerText(ledger, draft, session.t) : session.t('ledger.gone');
      },
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      { provideDocumentLinks: document => linksIn(document, session.t) },
    ),
    session.onStatus(uri => {
      for (const document of ledgers()) if (draftOf(document.uri).toString() === uri) changed.fire(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === SCHEME) colour(document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(editors => {
      for (const { document } of editors) if (document.uri.scheme === SCHEME) colour(document);
    }),
  );
}

/** The ledger in words: what differs first, then in the order of the draft. */
export function ledgerText(ledger: Ledger, draft: vscode.Uri, t: Translate): string {
  const title = t('ledger.title', { file: draft.path.slice(draft.path.lastIndexOf('/') + 1) });
  if (ledger.entries.length === 0) return `${title}\n\n${t('ledger.empty')}\n`;
  const wrong = ledger.entries.filter(({ verdict }) => verdict === 'inconsistent');
  const rest = ledger.entries.filter(({ verdict }) => verdict !== 'inconsistent');
  const lines = [title, countsLine(ledger, t), ledger.coverage, t('ledger.hint'), ''];
  let section: string | null | undefined;
  for (const entry of wrong) lines.push(...entryLines(entry, t), '');
  for (const entry of rest) {
    if (entry.section !== section) lines.push('', `── ${entry.section ?? t('ledger.noSection')} ──`, '');
    section = entry.section;
    lines.push(...entryLines(entry, t), '');
  }
  lines.push(...uncheckedLines(ledger, t));
  return `${lines.join('\n').replace(/\n{3,}/gu, '\n\n')}`;
}

/** `54 chỗ đối chiếu: 1 lệch, 53 khớp`, without what there is none of. */
function countsLine({ counts }: Ledger, t: Translate): string {
  const verdicts = ['inconsistent', 'consistent', 'rounding', 'subset', 'unresolved'] as const;
  const named = verdicts.filter(verdict => counts[verdict] > 0);
  const words = named.map(verdict => t(`ledger.${verdict}`, { count: counts[verdict] }));
  return `${t('ledger.total', { total: counts.total })}: ${words.join(', ')}`;
}

/** The figures that nothing holds, line by line of the draft. */
function uncheckedLines({ unchecked }: Ledger, t: Translate): string[] {
  const byLine = new Map<number, string[]>();
  for (const { text, location } of unchecked) {
    if (!location) continue;
    const line = location.range.start.line + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), text]);
  }
  if (byLine.size === 0) return [];
  const lines = [...byLine].map(([line, texts]) => `    ${t('ledger.line', { line })} · ${texts.join(' · ')}`);
  return ['', `── ${t('ledger.unchecked')} ──`, '', ...lines, ''];
}

function entryLines(entry: LedgerEntry, t: Translate): string[] {
  const line = entry.location.range.start.line + 1;
  const lines = [
    `${SIGNS[entry.verdict]} ${entry.arithmetic}`,
    `    ${t('ledger.line', { line })} · ${entry.kindLabel} · ${entry.verdictLabel}`,
  ];
  const { expected, stated, difference } = entry;
  if (entry.verdict === 'inconsistent' && expected !== null && stated !== null && difference !== null)
    lines.push(`    ${t('ledger.expected', { expected, stated, difference })}`);
  if (entry.reason) lines.push(`    ${t('ledger.reason', { reason: entry.reason })}`);
  return lines;
}

/** `Dòng 44` leads to line 44 of the draft. */
function linksIn(document: vscode.TextDocument, t: Translate): vscode.DocumentLink[] {
  const pattern = new RegExp(`^    (${t('ledger.line', { line: '(\\d+)' })}) ·`, 'u');
  const links: vscode.DocumentLink[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    const match = pattern.exec(document.lineAt(line).text);
    if (!match?.[1] || !match[2]) continue;
    const range = new vscode.Range(line, 4, line, 4 + match[1].length);
    links.push(new vscode.DocumentLink(range, draftOf(document.uri).with({ fragment: `L${match[2]}` })));
  }
  return links;
}
