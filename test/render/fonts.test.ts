/** The office's own fonts: read from their files, named in every output, embedded in PDF; and PDF for archives. */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontFamilyOf } from '../../server/src/render/font-name.ts';
import { originOf } from '../../server/src/render/node/fingerprint.ts';
import { render } from '../../server/src/render/node/worker.ts';
import { draft, partsOf, TODAY, templateFiles } from './support.ts';

const requireHere = createRequire(import.meta.url);
const TINOS = new Uint8Array(
  fs.readFileSync(requireHere.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')),
);

/** Tinos under another name of the same length. */
const OWN = Uint8Array.from(Buffer.from(TINOS));
for (const [from, to] of [
  [Buffer.from('Tinos', 'latin1'), Buffer.from('Phong', 'latin1')],
  [Buffer.from('Tinos', 'utf16le').swap16(), Buffer.from('Phong', 'utf16le').swap16()],
] as const) {
  const own = Buffer.from(OWN.buffer);
  for (let at = own.indexOf(from); at >= 0; at = own.indexOf(from, at)) to.copy(own, at);
}

const uri = 'file:///ho-so/bao-cao.md';
const text = draft('cơ quan: Sở Nội vụ\ntrích yếu: Thử phông\nngày: 2026-06-22', 'Nội dung./.');
const request = { draft: uri, files: new Map([[uri, text]]), templates: templateFiles(), today: TODAY };
const fonts = { families: ['Phong', 'Times New Roman'], files: [OWN], embedded: ['Phong'] };

describe('the family of a font file', () => {
  test('is read from its table of names', () => {
    expect(fontFamilyOf(TINOS)).toBe('Tinos');
    expect(fontFamilyOf(OWN)).toBe('Phong');
    // As one of a view into a larger buffer.
    const shifted = new Uint8Array(TINOS.length + 7).fill(1);
    shifted.set(TINOS, 7);
    expect(fontFamilyOf(shifted.subarray(7))).toBe('Tinos');
  });

  test('is none where the bytes are no font, or end early', () => {
    expect(fontFamilyOf(new Uint8Array())).toBeNull();
    expect(fontFamilyOf(Buffer.from('<svg/>'))).toBeNull();
    fc.assert(
      fc.property(fc.nat(TINOS.length), fc.nat(255), (at, value) => {
        const broken = TINOS.slice(0, 4000);
        broken[at % broken.length] = value;
        expect(() => fontFamilyOf(broken)).not.toThrow();
      }),
    );
  });
});

describe('a report in the office’s fonts', () => {
  test('names them in DOCX and HTML, and says what the decree prescribes', async () => {
    const { outputs, notices } = await render({ ...request, fonts, formats: ['docx', 'html'] });
    expect(partsOf(outputs[0]!.bytes).get('word/styles.xml')).toContain('w:ascii="Phong"');
    expect(Buffer.from(outputs[1]!.bytes).toString()).toContain('font: 14pt "Phong", "Times New Roman"');
    expect(notices).toEqual([{ key: 'font-decree', data: { font: 'Phong' } }]);
  });

  test('embeds them in PDF; a family without its file is told', async () => {
    const embedded = await render({ ...request, fonts, formats: ['pdf'] });
    expect(Buffer.from(embedded.outputs[0]!.bytes).toString('latin1')).toMatch(/\+Phong/u);
    expect(embedded.notices.map(n => n.key)).toEqual(['font-decree']);
    const named = await render({ ...request, fonts: { ...fonts, files: [], embedded: [] }, formats: ['pdf'] });
    expect(Buffer.from(named.outputs[0]!.bytes).toString('latin1')).not.toMatch(/\+Phong/u);
    expect(named.notices.map(n => n.key)).toEqual(['font-decree', 'font-not-embedded']);
  });

  test('says nothing of Times New Roman and the fonts of its measure', async () => {
    const times = { families: ['Times New Roman', 'Liberation Serif'], files: [], embedded: [] };
    expect((await render({ ...request, fonts: times, formats: ['html'] })).notices).toEqual([]);
  });
});

describe('what a PDF says about itself', () => {
  test('its fingerprint stands among its keywords, its date is the draft’s', async () => {
    const { outputs } = await render({ ...request, formats: ['pdf'] });
    const bytes = outputs[0]!.bytes;
    const read = Buffer.from(bytes).toString('latin1');
    expect(read).toMatch(/\/Keywords \(vanthu-fingerprint-[0-9a-f]{32}\)/u);
    expect(read).not.toContain('0'.repeat(32));
    expect(read).toContain('/CreationDate (D:20260622');
    expect(read.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(originOf(bytes)).toBe('ours');
    const changed = Buffer.from(bytes);
    changed[changed.length - 40]! ^= 1;
    expect(originOf(changed)).toBe('edited');
  });

  test('PDF/A-2b with the native engine, dated even where the draft is not; refused without it', async () => {
    const undated = new Map([[uri, draft('cơ quan: Sở Nội vụ\ntrích yếu: Thử', 'Nội dung./.')]]);
    const wasm = await render({ ...request, files: undated, formats: ['pdf'], archive: true, engine: 'wasm' });
    expect(wasm.failure).toMatchObject({ key: 'pdf-a' });
    expect(wasm.outputs).toEqual([]);
    const native = await render({ ...request, files: undated, formats: ['pdf'], archive: true });
    if (native.failure) expect(native.failure.key).toBe('pdf-a');
    else {
      const read = Buffer.from(native.outputs[0]!.bytes).toString('latin1');
      expect(read).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(read).toContain('/CreationDate (D:20260705');
      expect(originOf(native.outputs[0]!.bytes)).toBe('ours');
    }
  });
});
