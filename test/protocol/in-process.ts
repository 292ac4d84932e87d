/** The real server over two streams in this process, with files in memory. */

import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { en } from '../../server/src/locale/en/index.ts';
import { vi } from '../../server/src/locale/vi/index.ts';
import type { Ports } from '../../server/src/lsp/ports.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { TestClient } from './client.ts';

export const ROOT = 'file:///ho-so/';
export const DRAFT = `${ROOT}bao-cao.md`;

const PROFILE = `id: so-ket
title: {vi: Báo cáo sơ kết, en: Interim review}
documentType: BÁO CÁO
abbreviation: BC
numbering: [upper-roman, decimal, decimal-path, lower-alpha]
required: [agency, subject]
requiredWhenIssued: [number, date]
sections:
  - {id: ket-qua, title: Kết quả thực hiện, required: true}
  - {id: han-che, title: Tồn tại hạn chế, required: true}
  - {id: nhiem-vu, title: Nhiệm vụ thời gian tới, required: true}
  - {id: kien-nghi, title: Kiến nghị, required: false}
`;

const FREE = `id: van-ban
title: {vi: Văn bản, en: Document}
documentType: BÁO CÁO
abbreviation: BC
numbering: [upper-roman, decimal, decimal-path, lower-alpha]
`;

/** Files by uri; a test may change them while the server runs. */
export const memoryFiles = (texts: Record<string, string>): Map<string, Uint8Array> => {
  const all = {
    'file:///templates/so-ket/profile.yaml': PROFILE,
    'file:///templates/van-ban/profile.yaml': FREE,
    ...texts,
  };
  return new Map(Object.entries(all).map(([uri, text]) => [uri, new TextEncoder().encode(text)]));
};

export interface Started {
  readonly client: TestClient;
  readonly files: Map<string, Uint8Array>;
  readonly disposed: () => boolean;
}

export function startInProcess(texts: Record<string, string> = {}, ports: Partial<Ports> = {}): Started {
  const files = memoryFiles(texts);
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  let disposed = false;
  startServer(createConnection(toServer, toClient), {
    files: {
      read: uri => files.get(uri) ?? null,
      real: uri => uri,
      list(folder) {
        const names = [...files.keys()].filter(uri => uri.startsWith(folder));
        return [...new Set(names.map(uri => decodeURIComponent(uri.slice(folder.length).split('/')[0]!)))];
      },
      edited: uris => uris.filter(uri => new TextDecoder().decode(files.get(uri)).includes('sửa tay')),
      write(written) {
        for (const { uri, bytes } of written) files.set(uri, bytes);
      },
    },
    rules: RULES,
    locales: { vi, en },
    renderer: {
      render: () => ({ result: Promise.reject(new Error('no renderer in this test')), cancel: () => undefined }),
      dispose() {
        disposed = true;
      },
    },
    templates: 'file:///templates/',
    shared: null,
    docs: 'file:///docs/rules/',
    version: '0.0.0',
    today: () => ({ year: 2026, month: 6, day: 20 }),
    now: () => performance.now(),
    defer: callback => setImmediate(callback),
    schedule(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    ...ports,
  });
  return { client: new TestClient(toClient, toServer), files, disposed: () => disposed };
}
