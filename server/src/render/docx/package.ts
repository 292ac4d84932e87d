/** The parts of a package while they are written, with their types and relationships (ECMA-376-2). */

import { DECLARATION, element } from './xml.ts';

export interface PackageBuilder {
  /** Adds a part; `type` is its content type, or null where the ending of its name says it. */
  add(path: string, type: string | null, content: string | Uint8Array): void;
  /** The id of the relationship from one part (`''`: the package) to another; asked again it is the same. */
  relate(from: string, type: string, to: string): string;
  /** All parts by path with their relationships, what types they have first. */
  finish(): Map<string, Uint8Array>;
}

const SCHEMAS = 'http://schemas.openxmlformats.org/package/2006';

const BY_ENDING: readonly (readonly [ending: string, type: string])[] = [
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
];

export function createPackage(): PackageBuilder {
  const parts = new Map<string, Uint8Array>();
  const types = new Map<string, string>();
  const relationships = new Map<string, { readonly type: string; readonly to: string }[]>();
  const encoder = new TextEncoder();
  const add: PackageBuilder['add'] = (path, type, content) => {
    parts.set(path, typeof content === 'string' ? encoder.encode(DECLARATION + content) : content);
    if (type !== null) types.set(path, type);
  };
  return {
    add,
    relate(from, type, to) {
      const known = relationships.get(from) ?? [];
      relationships.set(from, known);
      const found = known.findIndex(each => each.to === to);
      return `rId${found < 0 ? known.push({ type, to }) : found + 1}`;
    },
    finish() {
      for (const [from, known] of relationships) {
        const { folder, name } = split(from);
        const list = known.map(({ type, to }, i) =>
          element('Relationship', { Id: `rId${i + 1}`, Type: type, Target: relative(folder, to) }),
        );
        const content = element('Relationships', { xmlns: `${SCHEMAS}/relationships` }, list.join(''));
        add(`${folder}_rels/${name}.rels`, null, content);
      }
      const defaults = BY_ENDING.map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
      const overrides = [...types].map(([path, ContentType]) =>
        element('Override', { PartName: `/${path}`, ContentType }),
      );
      const content = element('Types', { xmlns: `${SCHEMAS}/content-types` }, [...defaults, ...overrides].join(''));
      return new Map([['[Content_Types].xml', encoder.encode(DECLARATION + content)], ...parts]);
    },
  };
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}

/** A part as seen from a folder; folders of ours lie one deep. */
const relative = (folder: string, to: string): string => (to.startsWith(folder) ? to.slice(folder.length) : `../${to}`);
