/** The renderer from request to bytes, without files of its own. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { profilesByText, readProfiles } from '../../server/src/model/profiles.ts';
import { storedStyles, storeStyles } from '../../server/src/render/node/checked-styles.ts';
import { storeCompiled, storedCompiled } from '../../server/src/render/node/compiled-templates.ts';
import { createRenderer, render } from '../../server/src/render/node/worker.ts';
import { readTemplate, templateTexts } from '../../server/src/render/template.ts';
import { viewOf } from '../../server/src/render/view.ts';
import { storedProfiles } from '../../server/src/workspace/node-files.ts';
import { repositoryText } from '../support/shipped.ts';
import { draft, PROFILES, reportOf, TODAY, templateFiles } from './support.ts';

const uri = 'file:///ho-so/bao-cao.md';
const text = draft('trạng thái: ban hành\ncơ quan: Sở Nội vụ\ntrích yếu: Thử', 'Nội dung.\n\n![Ảnh](anh/a.png)');
const request = { draft: uri, files: new Map([[uri, text]]), templates: templateFiles(), formats: ['html'] as const };

test('a draft and its files give HTML and DOCX', async () => {
  const result = await render({ ...request, formats: ['docx', 'html'] });
  expect(result.outputs.map(o => o.format)).toEqual(['docx', 'html']);
  expect(result.failure).toBeNull();
  expect(Buffer.from(result.outputs[1]!.bytes).toString()).toContain('Nội dung.');
});

test.each(PROFILES)('a draft of %s is laid out with its own template', async profile => {
  const files = new Map([[uri, draft('cơ quan: Sở\ntrích yếu: Thử', '## I. Kết quả\n\nX', profile)]]);
  const { outputs, problems } = await render({ ...request, files });
  expect(problems).toEqual([]);
  expect(Buffer.from(outputs[0]!.bytes).toString()).toContain('BÁO CÁO');
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('are found beside the draft', async () => {
    const files = new Map<string, string | Uint8Array>([...request.files, ['file:///ho-so/anh/a.png', png]]);
    const result = await render({ ...request, files, formats: ['html', 'docx'] });
    expect(result.missing).toEqual([]);
    expect(Buffer.from(result.outputs[0]!.bytes).toString()).toContain('src="data:image/png;base64,iVBOR');
  });

  test('that are not there are named, and the report is made all the same', async () => {
    const result = await render(request);
    expect(result.missing).toEqual(['anh/a.png']);
    expect(Buffer.from(result.outputs[0]!.bytes).toString()).toContain('[Ảnh]');
  });
});

test('what is no draft, and a broken template, say so', async () => {
  expect((await render({ ...request, files: new Map([[uri, '# Chỉ là Markdown']]) })).failure).toMatchObject({
    key: 'no-draft',
  });
  expect((await render({ ...request, files: new Map() })).failure).toMatchObject({ key: 'no-draft' });
  const templates = templateFiles({ 'van-ban/report.hbs': '<vt-bodi/>' });
  const broken = await render({ ...request, templates });
  expect(broken.outputs).toEqual([]);
  expect(broken.problems[0]).toMatchObject({ rule: 'render/template', uri: 'van-ban/report.hbs', span: { start: 0 } });
});

test('a renderer that is kept takes a changed template', async () => {
  const renderer = createRenderer();
  const say = async (templates: ReturnType<typeof templateFiles>): Promise<string> =>
    Buffer.from((await renderer.render({ ...request, templates })).outputs[0]!.bytes).toString();
  expect(await say(templateFiles())).not.toContain('TỜ TRÌNH');
  const changed = templateFiles({ 'van-ban/partials/ten-loai.hbs': '<p class="ten-loai">TỜ TRÌNH</p>' });
  expect(await say(changed)).toContain('TỜ TRÌNH');
});

test('a long draft with many notes is quick', async () => {
  const seed = repositoryText('seeds/kiem-diem.md');
  const many = Array.from({ length: 400 }, (_, i) => `Đoạn ${i}[^n${i}].\n\n[^n${i}]: Chú thích ${i}.`).join('\n\n');
  const files = new Map([[uri, `${seed}\n\n${many}`]]);
  const started = performance.now();
  const { outputs } = await render({ ...request, files, formats: ['docx', 'html'], today: TODAY });
  expect(outputs).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(8000);
});

test('profiles stored by a build are those of the files, and only those that extend no other', () => {
  const extending = 'id: rieng\nkế thừa: kiem-diem\n';
  const files = templateFiles({ 'rieng/profile.yaml': extending });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-profiles-'));
  try {
    fs.writeFileSync(path.join(folder, 'profiles.json'), JSON.stringify(profilesByText(files)));
    const known = storedProfiles(folder);
    const read = readProfiles(files);
    for (const id of PROFILES) expect(known(files.get(`${id}/profile.yaml`)!.text)).toEqual(read.get(id));
    expect(known(extending)).toBeNull();
    expect(read.get('rieng')!.sections).toEqual(read.get('kiem-diem')!.sections);
    expect(readProfiles(files, known)).toEqual(read);
    fs.writeFileSync(path.join(folder, 'profiles.json'), '{"broken');
    expect(storedProfiles(folder)(files.get('van-ban/profile.yaml')!.text)).toBeNull();
    expect(storedProfiles(path.join(folder, 'none'))('id: x')).toBeNull();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test('templates compiled by a build say what their sources say, and others are compiled as they come', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-templates-'));
  const files = templateFiles();
  try {
    storeCompiled(files, folder);
    const compiled = storedCompiled(folder);
    const chosen = { 'van-ban/partials/ten-loai.hbs': '<p class="ten-loai">TỜ TRÌNH</p>' };
    expect(compiled(files.get('van-ban/report.hbs')!.text)).not.toBeNull();
    expect(compiled(chosen['van-ban/partials/ten-loai.hbs'])).toBeNull();
    for (const id of PROFILES)
      for (const changes of [{}, chosen]) {
        const view = viewOf(reportOf(repositoryText('seeds/kiem-diem.md')), TODAY);
        const fresh = readTemplate(id, templateFiles(changes)).template!;
        const known = readTemplate(id, templateFiles(changes), () => fresh.style, compiled).template!;
        for (const name of ['', ...fresh.partials.keys()]) expect(known.run(name, view)).toBe(fresh.run(name, view));
      }
    const broken = path.join(folder, 'broken');
    fs.mkdirSync(broken);
    fs.writeFileSync(path.join(broken, 'templates.js'), 'module.exports = {{');
    expect(storedCompiled(broken)(files.get('van-ban/report.hbs')!.text)).toBeNull();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test('styles stored by a build are those of the files, and forgotten when a file changes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-styles-'));
  try {
    storeStyles(templateFiles(), folder);
    const checked = storedStyles(folder);
    for (const id of PROFILES) {
      const { texts, style } = templateTexts(id, templateFiles())!;
      expect(checked(texts)).toEqual(style);
      expect(checked([...texts.slice(0, -1), `${texts.at(-1)} `])).toBeNull();
    }
    fs.writeFileSync(path.join(folder, 'styles.json'), '{"broken');
    expect(storedStyles(folder)(templateTexts('van-ban', templateFiles())!.texts)).toBeNull();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
