/** What rules read from a text, remembered by the text, so that a keystroke costs one block and not the whole draft. */

export interface TextMemo {
  /** What `read` makes of `text`: a value with offsets in the text, never with places. `name` tells readers apart. */
  recall<T>(name: string, text: string, read: (text: string) => T): T;
}

/** Remembers nothing: for a check that runs once. */
export const FORGETFUL: TextMemo = { recall: (_, text, read) => read(text) };

interface Shelf {
  young: Map<string, unknown>;
  old: Map<string, unknown>;
}

/** At most `limit` texts for each reader; those not asked for since the shelf was last half full go first. */
export function createTextMemo(limit = 4000): TextMemo {
  const shelves = new Map<string, Shelf>();
  return {
    recall<T>(name: string, text: string, read: (text: string) => T): T {
      let shelf = shelves.get(name);
      if (!shelf) {
        shelf = { young: new Map(), old: new Map() };
        shelves.set(name, shelf);
      }
      if (shelf.young.has(text)) return shelf.young.get(text) as T;
      const value = shelf.old.has(text) ? (shelf.old.get(text) as T) : read(text);
      if (shelf.young.size >= limit / 2) {
        shelf.old = shelf.young;
        shelf.young = new Map();
      }
      shelf.young.set(text, value);
      return value;
    },
  };
}
