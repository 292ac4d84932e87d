/** What was read of a draft before: kept by whoever keeps its report between edits, so that a keystroke costs one block. */

import type { MarkdownTree } from '../syntax/markdown.ts';
import type { ReadMetadata } from './front-matter.ts';

export interface ModelMemo {
  /** The tree of the text after the front matter; `previous` is the last one given. */
  tree(parse: (previous: MarkdownTree | undefined) => MarkdownTree): MarkdownTree;
  /** What the front matter says, read again only where `text`, all up to its end, has changed. */
  frontMatter(text: string, read: () => ReadMetadata): ReadMetadata;
}

/** A memo for one draft, by its uri. */
export function createModelMemo(): ModelMemo {
  let tree: MarkdownTree | undefined;
  let front: { readonly text: string; readonly read: ReadMetadata } | null = null;
  return {
    tree(parse) {
      tree = parse(tree);
      return tree;
    },
    frontMatter(text, read) {
      if (front?.text !== text) front = { text, read: read() };
      return front.read;
    },
  };
}

/** Remembers nothing: for a report that is read once. */
export const NO_MEMO: ModelMemo = {
  tree: parse => parse(undefined),
  frontMatter: (_, read) => read(),
};
