/** `vanthu import` in process: files written beside the source, nothing replaced unasked, problems in one line. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../server/src/cli/run.ts';
import { paragraph, relationships, wordFile } from '../support/word.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    root,
    cwd: folder,
    environment: {},
    stdin: (async function* () {})(),
    stdout: { write: text => (out += text) },
    stderr: { write: text => (err += text) },
    now: () => new Date(2026, 5, 15),
    loadRenderer: () => import('../../server/src/render/node/worker.ts'),
  });
  return { code, out, err };
}

const put = (name: string, content: string | Uint8Array): void => fs.writeFileSync(path.join(folder, name), content);
const get = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

const PICTURE = `<w:p><w:r><w:drawing><wp:docPr id="1" name="a" descr="Bản đồ"/><a:blip r:embed="p1"/></w:drawing></w:r></w:p>`;
const withPicture = (): Uint8Array =>
  wordFile(paragraph('Trước ảnh.') + PICTURE, {
    files: {
      'word/media/image1.png': new Uint8Array([137, 80, 78, 71]),
      'word/_rels/document.xml.rels': relationships([['p1', 'image', 'media/image1.png']]),
    },
  });

test('writes the draft beside the file, pictures in a folder of its own', async () => {
  put('Báo cáo.docx', withPicture());
  const { code, out, err } = await run('import', 'Báo cáo.docx');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe('Đã tạo Báo cáo.md\nĐã tạo Báo-cáo-hinh/hinh-1.png\n');
  expect(get('Báo cáo.md')).toBe('---\nvanthu: van-ban\n---\n\nTrước ảnh.\n\n![Bản đồ](Báo-cáo-hinh/hinh-1.png)\n');
  expect(fs.readFileSync(path.join(folder, 'Báo-cáo-hinh/hinh-1.png'))[0]).toBe(137);
});

test('replaces nothing unless told to', async () => {
  put('a.docx', withPicture());
  put('a.md', 'của người dùng');
  expect(await run('import', 'a.docx')).toEqual({
    code: 2,
    out: '',
    err: 'vanthu: a.md đã có; dùng --force để ghi đè\n',
  });
  expect(get('a.md')).toBe('của người dùng');
  expect(fs.existsSync(path.join(folder, 'a-hinh'))).toBe(false);
  expect((await run('import', 'a.docx', '--force')).code).toBe(0);
  expect(get('a.md')).toContain('Trước ảnh.');
});

test('takes a name or a folder for the draft', async () => {
  put('a.txt', 'Nội dung của văn bản.\n');
  fs.mkdirSync(path.join(folder, 'nhap'));
  expect((await run('import', 'a.txt', '-o', 'nhap')).out).toBe('Đã tạo nhap/a.md\n');
  expect((await run('import', 'a.txt', '-o', 'nhap/khac.md')).out).toBe('Đã tạo nhap/khac.md\n');
  expect(get('nhap/khac.md')).toBe('---\nvanthu: van-ban\n---\n\nNội dung của văn bản.\n');
});

test('lists what is to be looked at, each with its place', async () => {
  const by = 'w:id="1" w:author="Chánh Văn phòng" w:date="2026-07-01T08:00:00Z"';
  put('a.docx', wordFile(`<w:p><w:ins ${by}><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>`));
  const { out } = await run('import', 'a.docx', '--language', 'vi');
  expect(out).toBe(
    'Đã tạo a.md\n\n1 điều cần xem lại:\n  đoạn 1: Chánh Văn phòng, 2026-07-01 chèn “thêm”. Bản thảo đã lấy chữ chèn; xem có đúng ý không.\n',
  );
});

test.each([
  ['a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'là tệp .doc'],
  ['a.docx', withPicture().slice(0, 200), 'bị cắt cụt'],
  ['a.pdf', '%PDF-1.7', 'là tệp PDF'],
  ['a.rtf', '{\\rtf1 x}', 'là tệp RTF'],
  ['a.txt', new Uint8Array([0xd4, 0x41, 0xff, 0x80]), 'bảng mã UTF-8'],
  ['b.txt', '', 'không có chữ nào'],
])('says in one line what is wrong with %s', async (name, content, words) => {
  put(name, content);
  const { code, out, err } = await run('import', name);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^vanthu: [^\n]+\n$/u);
  expect(err).toContain(words);
});

test('wants one file that is there', async () => {
  expect((await run('import')).err).toBe('vanthu: lệnh này nhận đúng một tệp; ví dụ: vanthu import bao-cao.docx\n');
  expect((await run('import', 'khong-co.docx')).err).toContain('không đọc được khong-co.docx (ENOENT)');
});

const DRAFT = `---
vanthu: van-ban
trạng thái: ban hành
số: 18
trích yếu: Kết quả 6 tháng đầu năm 2025
---

Nội dung.
`;

test('rolls a draft forward beside it, and lists what to renew', async () => {
  put('bao-cao-2025.md', DRAFT);
  const { code, out } = await run('import', 'bao-cao-2025.md', '--roll-forward');
  expect(code).toBe(0);
  expect(out).toBe('Đã tạo bao-cao-2026.md\n\n1 điều cần làm mới:\n  dòng 4: Số cũ 18 đã bỏ; số mới do văn thư cấp.\n');
  expect(get('bao-cao-2026.md')).toBe(
    DRAFT.replace('ban hành', 'dự thảo').replace('số: 18', 'số:').replace('2025', '2026'),
  );
  expect(get('bao-cao-2025.md')).toBe(DRAFT);
  // A file is never written over by what is made of it.
  expect((await run('import', 'bao-cao-2025.md', '--roll-forward', '-o', 'bao-cao-2025.md', '--force')).code).toBe(2);
  expect((await run('import', 'bao-cao-2025.md')).err).toContain('đã là bản thảo');
  put('khong-ky.md', DRAFT.replace(' 6 tháng đầu năm 2025', ''));
  expect((await run('import', 'khong-ky.md', '--roll-forward')).err).toContain('không nêu kỳ báo cáo');
});

test('rolls a report in parts forward into a folder of its year', async () => {
  fs.mkdirSync(path.join(folder, 'phan'));
  put(
    'bao-cao.yaml',
    'vanthu: dinh-ky\nkỳ báo cáo: 6 tháng đầu năm 2025\ncác phần:\n  - tệp: phan/mot.md\n  - tệp: ../ngoai.md\n',
  );
  put('phan/mot.md', '## Kết quả 6 tháng đầu năm 2025\n');
  const { code, out } = await run('import', 'bao-cao.yaml', '--roll-forward');
  expect([code, out]).toEqual([0, 'Đã tạo 2026/bao-cao-2026.yaml\nĐã tạo 2026/phan/mot.md\n']);
  expect(get('2026/phan/mot.md')).toBe('## Kết quả 6 tháng đầu năm 2026\n');
  expect(get('phan/mot.md')).toBe('## Kết quả 6 tháng đầu năm 2025\n');
});
