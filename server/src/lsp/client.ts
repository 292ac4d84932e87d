/** What the client at the other end can do and wants, read once from `initialize`. */

import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { ALL_INLAYS, type InlayOptions } from '../features/inlay.ts';
import type { InitializationOptions, Language, Settings } from './protocol.ts';

export interface Client {
  /** It asks for diagnostics itself, also while the drafter types; then none are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly sendsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly showsProgress: boolean;
  readonly appliesEdits: boolean;
  readonly createsFiles: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** It lets its user confirm each change by its annotation (LSP 3.17, ChangeAnnotation). */
  readonly annotatesChanges: boolean;
  readonly markdownHovers: boolean;
  readonly wantsStatus: boolean;
  readonly commands: ReadonlySet<string>;
  readonly trusted: boolean;
  readonly language: Language;
}

export function readClient(params: InitializeParams): Client {
  const c: ClientCapabilities = params.capabilities ?? {};
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const commands = new Set(Array.isArray(options.clientCommands) ? options.clientCommands : []);
  const hover = c.textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics:
      options.diagnostics === 'pull' ||
      (options.diagnostics !== 'push' &&
        c.textDocument?.diagnostic !== undefined &&
        c.textDocument?.publishDiagnostics === undefined),
    refreshesDiagnostics: c.workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: c.workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: c.workspace?.codeLens?.refreshSupport === true,
    sendsConfiguration: c.workspace?.configuration === true,
    registersConfiguration: c.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: c.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: c.workspace?.workspaceFolders === true,
    showsProgress: c.window?.workDoneProgress === true,
    appliesEdits: c.workspace?.applyEdit === true,
    createsFiles:
      c.workspace?.workspaceEdit?.documentChanges === true &&
      c.workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    versionedEdits: c.workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: c.workspace?.workspaceEdit?.snippetEditSupport === true,
    annotatesChanges: c.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    markdownHovers: !hover || hover.includes('markdown'),
    wantsStatus: commands.size > 0,
    commands,
    trusted: options.trusted !== false,
    language: options.language === 'en' ? 'en' : 'vi',
  };
}

/** Settings that hold until the client sends others. */
export interface Preferences {
  readonly language: Language;
  readonly inlays: InlayOptions;
  readonly lenses: boolean;
}

/** What a client's settings say; whatever is missing or of another type keeps its default. */
export function readPreferences(client: Client, settings: unknown): Preferences {
  const given = (typeof settings === 'object' && settings !== null ? settings : {}) as Settings;
  const language = given.language === 'vi' || given.language === 'en' ? given.language : client.language;
  const hints = typeof given.inlayHints === 'object' && given.inlayHints !== null ? given.inlayHints : {};
  return {
    language,
    inlays: {
      totals: hints.totals ?? ALL_INLAYS.totals,
      numbers: hints.numbers ?? ALL_INLAYS.numbers,
      figures: hints.figures ?? ALL_INLAYS.figures,
    },
    lenses: given.codeLens !== false,
  };
}

/** The folders that the editor opened, as uris. */
export function rootsOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(folder => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}
