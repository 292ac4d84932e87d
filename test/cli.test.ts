/** The command line in process: arguments, outputs, exit codes, files on disk. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../server/src/cli/run.ts';
import { reviewDocx } from './support/reviewed.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-'));
});
afterEach(() => {
  fs.chmodSync(folder, 0o755);
  fs.rmSync(folder, { recursive: true });
});

const FRONT = `---
vanthu: van-ban
cơ quan: Ủy ban nhân dân tỉnh Lâm Viên
trích yếu: Kết quả công tác
người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Thu Hà}
nơi nhận:
  - Các sở, ban, ngành
lưu: VT, TH
---

`;
const RIGHT = `${FRONT}Toàn tỉnh có 38 xã, gồm 21 xã miền núi và 17 xã đồng bằng[^1]./.\n\n[^1]: Số liệu chốt ngày 14/6.\n`;
const WRONG = `${FRONT}Toàn tỉnh có 39 xã, gồm 21 xã miền núi và 17 xã đồng bằng[^2]./.\n\n[^1]: Số liệu chốt ngày 14/6.\n`;

const write = (name: string, text: string | Uint8Array) => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};

async function run(args: string[], stdin = '') {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    root,
    cwd: folder,
    environment: {},
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: { write: text => (out += text) },
    stderr: { write: text => (err += text) },
    now: () => new Date(2026, 5, 15),
    loadRenderer: () => import('../server/src/render/node/worker.ts'),
  });
  return { code, out, err };
}

describe('check', () => {
  it('passes a right draft with exit code 0', async () => {
    write('a.md', RIGHT);
    const { code, out, err } = await run(['check', 'a.md']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('1 tệp, không có gì phải sửa');
  });

  it('prints the stable JSON with ranges in UTF-16 units from 0', async () => {
    write('sub/b.md', WRONG);
    const { code, out } = await run(['check', 'sub', '--format', 'json']);
    const result = JSON.parse(out);
    expect(result.version).toBe(1);
    expect(result.files.map((file: { path: string; kind: string }) => [file.path, file.kind])).toEqual([
      ['sub/b.md', 'draft'],
    ]);
    const undefinedNote = result.files[0].diagnostics.find((d: { rule: string }) => d.rule === 'footnotes/undefined');
    const line = FRONT.split('\n').length - 1;
    expect(undefinedNote.severity).toBe('error');
    expect(undefinedNote.range.start).toEqual({ line, character: WRONG.split('\n')[line]!.indexOf('[^2]') });
    expect(undefinedNote.message).not.toMatch(/[{}‹›]/u);
    expect(result.summary.errors).toBeGreaterThan(0);
    expect(code).toBe(1);
  });

  it('speaks English when asked', async () => {
    write('b.md', WRONG);
    const { out } = await run(['check', 'b.md', '--language', 'en']);
    expect(out).toContain('Error');
    expect(out).not.toContain('Phải sửa');
  });

  it('fails on warnings with --strict only', async () => {
    write('c.md', `${FRONT}Toàn tỉnh có 39 xã, gồm 21 xã miền núi và 17 xã đồng bằng./.\n`);
    expect((await run(['check', 'c.md'])).code).toBe(0);
    expect((await run(['check', 'c.md', '--strict'])).code).toBe(1);
  });

  it('reads standard input', async () => {
    const { code, out } = await run(['check', '-', '--format', 'json'], WRONG);
    expect(JSON.parse(out).files[0].path).toBe('-');
    expect(code).toBe(1);
  });

  it('leaves other Markdown and YAML alone, and names it only when asked', async () => {
    write('readme.md', '# Chỉ là ghi chú\n\nCó 5 xã, gồm 2 xã và 9 xã.\n');
    write('data.yaml', 'a: 1\n');
    expect(JSON.parse((await run(['check', '.', '--format', 'json'])).out).files).toEqual([]);
    expect(JSON.parse((await run(['check', 'readme.md', '--format', 'json'])).out).files).toEqual([
      { path: 'readme.md', kind: 'other', diagnostics: [] },
    ]);
  });

  it('renumbers footnotes with --fix and changes no figure', async () => {
    const file = write('d.md', RIGHT.replaceAll('[^1]', '[^7]'));
    const { err } = await run(['check', 'd.md', '--fix']);
    expect(fs.readFileSync(file, 'utf8')).toBe(RIGHT);
    expect(err).toContain('d.md');
    expect(fs.readdirSync(folder)).toEqual(['d.md']);
  });

  it('writes SARIF with lines and columns from 1, and annotations for code hosts', async () => {
    write('b.md', WRONG);
    const sarif = JSON.parse((await run(['check', 'b.md', '--format', 'sarif'])).out);
    const line = FRONT.split('\n').length;
    const result = sarif.runs[0].results.find((r: { ruleId: string }) => r.ruleId === 'footnotes/undefined');
    expect(sarif.version).toBe('2.1.0');
    expect(result.locations[0].physicalLocation.region.startLine).toBe(line);
    expect(sarif.runs[0].tool.driver.rules[result.ruleIndex].id).toBe('footnotes/undefined');
    const { out } = await run(['check', 'b.md', '--format', 'github']);
    expect(out).toContain(`::error file=b.md,line=${line}`);
  });

  it.each([
    ['a file that is not there', ['check', 'mất.md'], 'mất.md'],
    ['no file at all', ['check'], 'bao-cao.md'],
    ['an unknown option', ['check', 'a.md', '--formt', 'json'], '--formt'],
    ['an unknown format', ['check', 'a.md', '--format', 'xml'], 'xml'],
    ['an unknown command', ['chek', 'a.md'], 'chek'],
    ['a day that does not exist', ['check', 'a.md', '--today', '2026-02-30'], '2026-02-30'],
  ])('ends with exit code 2 and one line on stderr for %s', async (_, args, named) => {
    write('a.md', RIGHT);
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  });

  it('refuses a binary file and one that is not UTF-8', async () => {
    write('b.md', new Uint8Array([0, 1, 2, 255, 0, 7]));
    write('latin.md', new Uint8Array([45, 45, 45, 10, 0xe1, 0xe9, 10]));
    for (const name of ['b.md', 'latin.md']) {
      const { code, err } = await run(['check', name]);
      expect(code).toBe(2);
      expect(err).toContain('UTF-8');
    }
  });

  it('checks what it can of an empty file, CRLF and NFD', async () => {
    write('empty.md', '');
    write('crlf.md', WRONG.replaceAll('\n', '\r\n'));
    write('nfd.md', WRONG.normalize('NFD'));
    expect((await run(['check', 'empty.md'])).code).toBe(0);
    for (const name of ['crlf.md', 'nfd.md']) {
      const [file] = JSON.parse((await run(['check', name, '--format', 'json'])).out).files;
      expect(file.diagnostics.map((d: { rule: string }) => d.rule)).toContain('footnotes/undefined');
    }
  });

  it('passes over what git ignores and never follows links out', async () => {
    write('out/old.md', WRONG);
    write('.gitignore', 'out\n');
    write('new.md', RIGHT);
    fs.symlinkSync(os.tmpdir(), path.join(folder, 'elsewhere'));
    const { spawnSync } = await import('node:child_process');
    spawnSync('git', ['init', '-q'], { cwd: folder });
    const { out } = await run(['check', '.', '--format', 'json']);
    expect(JSON.parse(out).files.map((file: { path: string }) => file.path)).toEqual(['new.md']);
  });
});

describe('claims', () => {
  it('lists the claims of a draft with their numbers', async () => {
    write('a.md', RIGHT);
    const { code, out } = await run(['claims', 'a.md', '--format', 'json']);
    const [claim] = JSON.parse(out).files[0].claims;
    expect(code).toBe(0);
    expect(claim).toMatchObject({
      kind: 'breakdown',
      verdict: 'consistent',
      total: { value: '38', text: '38', scale: '1' },
    });
    expect(claim.parts.map((part: { value: string }) => part.value)).toEqual(['21', '17']);
    expect(claim.explanation).toContain('21 + 17 = 38');
  });

  it('shows a table for people with the coverage in one line', async () => {
    write('a.md', RIGHT);
    const { out } = await run(['claims', 'a.md']);
    expect(out).toContain('21 + 17');
    expect(out).toMatch(/\d+ số liệu: \d+ khớp, 0 lệch/u);
  });

  it('prints a number with the word of its scale', async () => {
    write('a.md', '---\nvanthu: van-ban\n---\n\nThu 12,5 tỷ đồng, gồm thuế 10 tỷ đồng và phí 2,5 tỷ đồng.\n');
    expect((await run(['claims', 'a.md'])).out).toContain('12,5 tỷ đồng  10 + 2,5');
  });

  it('says that a file is no draft', async () => {
    write('readme.md', '# Ghi chú\n');
    const { code, err } = await run(['claims', 'readme.md']);
    expect(code).toBe(2);
    expect(err).toContain('readme.md');
  });
});

describe('render', () => {
  it('writes each format beside the draft, or where -o says', async () => {
    write('a.md', RIGHT);
    expect((await run(['render', 'a.md'])).code).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
    const { code, out } = await run(['render', 'a.md', '--to', 'docx,html', '-o', 'bao-cao.docx']);
    expect(code).toBe(0);
    expect(out).toContain('bao-cao.html');
    expect(fs.readFileSync(path.join(folder, 'bao-cao.html'), 'utf8')).toContain('38 xã');
    expect(fs.readdirSync(folder).sort()).toEqual(['a.docx', 'a.md', 'bao-cao.docx', 'bao-cao.html']);
  });

  it('writes into the folder that -o names', async () => {
    write('a.md', RIGHT);
    fs.mkdirSync(path.join(folder, 'ra.docx'));
    expect((await run(['render', 'a.md', '--to', 'docx,html', '-o', 'ra.docx'])).code).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'ra.docx')).sort()).toEqual(['a.docx', 'a.html']);
  });

  it('writes a dự thảo with errors all the same, and refuses it as final', async () => {
    write('b.md', WRONG);
    expect((await run(['render', 'b.md', '--to', 'html'])).code).toBe(0);
    fs.rmSync(path.join(folder, 'b.html'));
    const { code, out, err } = await run(['render', 'b.md', '--to', 'html', '--final']);
    expect(code).toBe(1);
    expect(out).toContain('footnotes/undefined');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(fs.readdirSync(folder)).toEqual(['b.md']);
  });

  it('leaves the draft out of the DOCX with --no-source, or where the workspace says so', async () => {
    const carries = (name: string): boolean =>
      'customXml/item1.xml' in unzipSync(fs.readFileSync(path.join(folder, name)));
    write('a.md', RIGHT);
    await run(['render', 'a.md']);
    expect(carries('a.docx')).toBe(true);
    await run(['render', 'a.md', '--no-source', '-o', 'b.docx']);
    expect(carries('b.docx')).toBe(false);
    write('.vanthu.yaml', 'kèm bản thảo: không\n');
    await run(['render', 'a.md', '-o', 'c.docx']);
    expect(carries('c.docx')).toBe(false);
    write('.vanthu.yaml', 'kèm bản thảo: lúc nào cũng được\n');
    expect((await run(['check', '.'])).out).toContain('có, không');
  });

  it('keeps a file that was edited by hand unless forced', async () => {
    write('a.md', RIGHT);
    await run(['render', 'a.md', '--to', 'html']);
    expect((await run(['render', 'a.md', '--to', 'html'])).code).toBe(0);
    const file = path.join(folder, 'a.html');
    const edited = fs.readFileSync(file, 'utf8').replace('38 xã', '40 xã');
    fs.writeFileSync(file, edited);
    const { code, err } = await run(['render', 'a.md', '--to', 'html']);
    expect(code).toBe(2);
    expect(err).toContain('a.html');
    expect(fs.readFileSync(file, 'utf8')).toBe(edited);
    expect((await run(['render', 'a.md', '--to', 'html', '--force'])).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toContain('38 xã');
  });

  it.each([
    ['an unknown format', ['render', 'a.md', '--to', 'odt'], 'odt'],
    ['a folder that is not there', ['render', 'a.md', '-o', 'mất/a.docx'], 'mất'],
    ['a file that is no draft', ['render', 'readme.md'], 'readme.md'],
    ['a template folder without a template', ['render', 'a.md', '--template', '.git'], '.git'],
    ['two drafts', ['render', 'a.md', 'readme.md'], 'render'],
  ])('ends with exit code 2 and one line for %s, nothing half-written', async (_, args, named) => {
    write('a.md', RIGHT);
    write('readme.md', '# Ghi chú\n');
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
    expect(fs.readdirSync(folder).sort()).toEqual(['a.md', 'readme.md']);
  });

  it('points at the line of a template that is wrong', async () => {
    write('a.md', RIGHT);
    write('mau/style.yaml', 'extends: van-ban\npage:\n  margin: {left: -3mm}\n');
    const { code, err } = await run(['render', 'a.md', '--template', 'mau']);
    expect(code).toBe(2);
    expect(err).toContain('mau/style.yaml:3');
  });
});

describe('endings of -o', () => {
  it.each(['x.odt', 'x.doc', 'x.md', 'x.XLSX'])('refuses %s, and writes nothing', async name => {
    write('a.md', RIGHT);
    const { code, err } = await run(['render', 'a.md', '-o', name]);
    expect([code, fs.readdirSync(folder)]).toEqual([2, ['a.md']]);
    expect(err).toContain(name);
    expect(err).toContain('docx, pdf, html');
  });

  it('takes other dots as part of a name', async () => {
    write('a.md', RIGHT);
    expect((await run(['render', 'a.md', '-o', 'bao-cao.v2'])).code).toBe(0);
    expect(fs.readdirSync(folder)).toContain('bao-cao.v2.docx');
  });
});

describe('fonts of the office', () => {
  it('are taken from .vanthu.yaml; a file that is not there, or leads out of the workspace, is named', async () => {
    const from = path.join(root, 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
    write('phong/chu.ttf', fs.readFileSync(from));
    write('.vanthu.yaml', 'phông chữ: [Calibri, phong/chu.ttf, phong/khac.ttf, ../ngoai.ttf]\n');
    write('a.md', RIGHT);
    const { code, err } = await run(['render', 'a.md', '--to', 'html,docx']);
    expect(code).toBe(0);
    expect(err).toContain('phong/khac.ttf');
    expect(err).toContain('../ngoai.ttf');
    expect(err).toContain('Calibri');
    expect(fs.readFileSync(path.join(folder, 'a.html'), 'utf8')).toContain('"Calibri", "Tinos", "Times New Roman"');
  });

  it('refuses --pdf-a where no PDF is asked for', async () => {
    write('a.md', RIGHT);
    expect((await run(['render', 'a.md', '--pdf-a'])).err).toContain('--to pdf');
    const { code, err } = await run(['render', 'a.md', '--to', 'pdf', '--pdf-a', '--engine', 'wasm']);
    expect([code, fs.readdirSync(folder)]).toEqual([2, ['a.md']]);
    expect(err).toContain('PDF/A');
  });
});

describe('merge', () => {
  const deeds = [
    { in: 'Toàn tỉnh có', replace: 'Toàn tỉnh', with: 'Cả tỉnh', by: 'Lê Thị Hà' },
    { in: 'Số liệu chốt', replace: '14/6', with: '15/6', by: 'Trần Văn Nam' },
    { in: 'xã đồng bằng', comment: 'Nêu rõ hơn.', on: 'đồng bằng', by: 'Lê Thị Hà' },
  ];
  const reviewed = async (): Promise<void> => {
    write('a.md', RIGHT);
    await run(['render', 'a.md']);
    write('gop-y/a.docx', reviewDocx(fs.readFileSync(path.join(folder, 'a.docx')), deeds));
  };
  const draft = (): string => fs.readFileSync(path.join(folder, 'a.md'), 'utf8');

  it('lists what reviewers changed and changes nothing', async () => {
    await reviewed();
    const { out, code } = await run(['merge', 'gop-y/a.docx', '--draft', 'a.md']);
    expect(code).toBe(0);
    expect(out).toContain('a.md:11  thay “Toàn tỉnh” bằng “Cả tỉnh”  (Lê Thị Hà, 03/08/2026)');
    expect(out).toContain('góp ý về “đồng bằng”: Nêu rõ hơn.');
    expect(out).toContain('3 đề nghị, 3 nhận được');
    expect(draft()).toBe(RIGHT);
    const json = JSON.parse((await run(['merge', 'gop-y/a.docx', '--draft', 'a.md', '--format', 'json'])).out);
    expect(json.proposals[0]).toMatchObject({
      id: 1,
      kind: 'replace',
      state: 'open',
      author: 'Lê Thị Hà',
      path: 'a.md',
      range: { start: { line: 10, character: 0 }, end: { line: 10, character: 9 } },
      old: 'Toàn tỉnh',
      new: 'Cả tỉnh',
      applied: false,
    });
  });

  it('takes all, those of one person, or those that are named', async () => {
    await reviewed();
    const take = async (...more: string[]): Promise<string> => {
      write('a.md', RIGHT);
      expect((await run(['merge', 'gop-y/a.docx', '--draft', 'a.md', ...more])).code).toBe(0);
      return draft();
    };
    expect(await take('--accept', 'all')).toBe(RIGHT.replace('Toàn', 'Cả').replace('14/6', '15/6'));
    expect(await take('--author', 'Trần Văn Nam')).toBe(RIGHT.replace('14/6', '15/6'));
    expect(await take('--accept', '1')).toBe(RIGHT.replace('Toàn', 'Cả'));
    expect(await take('--accept', 'all', '--comments')).toContain(
      'đồng bằng <!-- Góp ý (Lê Thị Hà, 03/08/2026): Nêu rõ hơn. -->',
    );
  });

  it('says in one line what is wrong: no draft inside, none beside, no such number', async () => {
    await reviewed();
    expect((await run(['merge', 'gop-y/a.docx'])).err).toMatch(
      /^vanthu: không thấy bản thảo a\.md cạnh gop-y\/a\.docx.*\n$/u,
    );
    expect((await run(['merge', 'gop-y/a.docx', '--draft', 'a.md', '--accept', '9'])).err).toContain(
      'không có đề nghị số 9',
    );
    await run(['render', 'a.md', '--no-source', '-o', 'b.docx']);
    expect(await run(['merge', 'b.docx', '--draft', 'a.md'])).toMatchObject({ code: 2, out: '' });
    expect((await run(['merge', 'b.docx'])).err).toContain('b.docx không mang theo bản thảo');
  });
});

describe('diff', () => {
  const OLD = RIGHT.replace('---\n\n', 'số liệu: {thu: 120}\n---\n\nThu {{thu}} tỷ đồng.\n\n');
  const NEW = OLD.replace('thu: 120', 'thu: 125').replace('miền núi', 'vùng cao');

  it('lists what differs by section, and figures by name and place', async () => {
    write('cu.md', OLD);
    write('moi.md', NEW);
    const { out, code } = await run(['diff', 'cu.md', 'moi.md']);
    expect(code).toBe(0);
    expect(out).toContain('thay “miền núi” bằng “vùng cao”');
    expect(out).toContain('Số liệu có tên\n  thu: 120 → 125  moi.md:');
    expect(out).toContain('0 chỗ thêm, 0 chỗ bỏ, 2 chỗ sửa, 1 số liệu có tên khác');
    expect((await run(['diff', 'cu.md', 'cu.md'])).out).toBe('Hai bản không khác nhau.\n');
    const json = JSON.parse((await run(['diff', 'cu.md', 'moi.md', '--format', 'json'])).out);
    expect(json.changes[1]).toMatchObject({ kind: 'changed', words: [{ old: 'miền núi', new: 'vùng cao' }] });
    expect(json.figures).toMatchObject([{ name: 'thu', old: '120', new: '125' }]);
  });

  it('reads Word files, and writes the differences as tracked changes whose bytes repeat', async () => {
    write('cu.md', OLD);
    write('moi.md', NEW);
    await run(['render', 'cu.md']);
    expect((await run(['diff', 'cu.docx', 'moi.md'])).out).toContain('2 chỗ sửa');
    const made: Buffer[] = [];
    for (const name of ['a.docx', 'b.docx']) {
      expect((await run(['diff', 'cu.md', 'moi.md', '-o', name, '--today', '2026-08-03'])).out).toContain(
        `Đã xuất ${name}`,
      );
      made.push(fs.readFileSync(path.join(folder, name)));
    }
    expect(made[0]!.equals(made[1]!)).toBe(true);
    const xml = new TextDecoder().decode(unzipSync(made[0]!)['word/document.xml']);
    expect(xml).toMatch(/<w:del w:id="\d+" w:author="So sánh hai bản" w:date="2026-08-03T00:00:00Z"><w:r><w:delText/u);
  });

  it('says in one line what is wrong', async () => {
    write('cu.md', OLD);
    write('khac.txt', 'không phải bản thảo');
    expect(await run(['diff', 'cu.md'])).toMatchObject({ code: 2, err: expect.stringContaining('đúng hai tệp') });
    expect(await run(['diff', 'cu.md', 'khac.txt'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['diff', 'cu.md', 'cu.md', '-o', 'a.pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('.docx'),
    });
  });
});

describe('new-template', () => {
  it('copies a template whose drafts then follow it, and replaces nothing without --force', async () => {
    write('.vanthu.yaml', 'ngôn ngữ: vi\n');
    write('a.md', RIGHT);
    expect((await run(['render', 'a.md', '--to', 'html', '-o', 'a.html'])).code).toBe(0);
    const before = fs.readFileSync(path.join(folder, 'a.html'), 'utf8');
    for (const profile of ['van-ban', 'kiem-diem', 'dinh-ky', 'chuyen-de']) {
      const { code, out, err } = await run(['new-template', profile]);
      expect([code, err]).toEqual([0, '']);
      for (const name of ['profile.yaml', 'report.hbs', 'style.yaml', 'draft.hbs', 'partials/dau-van-ban.hbs'])
        expect(out).toContain(`.vanthu/templates/${profile}/${name}`);
    }
    expect((await run(['render', 'a.md', '--to', 'html', '-o', 'a.html'])).code).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'a.html'), 'utf8')).toBe(before);

    const style = path.join(folder, '.vanthu/templates/van-ban/style.yaml');
    const changed = fs.readFileSync(style, 'utf8').replace('left: 30mm', 'left: 35mm');
    fs.writeFileSync(style, changed);
    expect((await run(['render', 'a.md', '--to', 'html', '-o', 'a.html'])).code).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'a.html'), 'utf8')).toContain('35mm');

    const again = await run(['new-template', 'van-ban']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('.vanthu/templates/van-ban/');
    expect(fs.readFileSync(style, 'utf8')).toBe(changed);
    expect((await run(['new-template', 'van-ban', '--force'])).code).toBe(0);
    expect(fs.readFileSync(style, 'utf8')).not.toBe(changed);
  });

  it('makes a kind of report of its own under another name, which new drafts and reports can use', async () => {
    write('.vanthu.yaml', 'ngôn ngữ: vi\n');
    const made = await run(['new-template', 'dinh-ky', '-o', '.vanthu/templates/bao-cao-phuong']);
    expect([made.code, made.err]).toEqual([0, '']);
    const partial = path.join(folder, '.vanthu/templates/bao-cao-phuong/partials/chu-ky.hbs');
    fs.writeFileSync(partial, fs.readFileSync(partial, 'utf8').replace('Nơi nhận:', 'Nơi nhận bản này:'));
    const draft = await run(['new', 'bao-cao-phuong', '-o', 'moi.md']);
    expect(draft.code).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'moi.md'), 'utf8')).toMatch(/^vanthu: bao-cao-phuong$/mu);
    expect((await run(['check', 'moi.md'])).code).toBe(0);
    expect((await run(['render', 'moi.md', '--to', 'html'])).code).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'moi.html'), 'utf8')).toContain('Nơi nhận bản này:');
  });

  it('says what is wrong in one line: no such kind, a bad name, a folder that cannot be written', async () => {
    expect((await run(['new-template'])).err).toContain('kiem-diem');
    expect((await run(['new-template', 'bao-gia'])).err).toContain('“bao-gia”');
    expect((await run(['new-template', 'dinh-ky', '-o', 'a b.c'])).err).toContain('“a b.c”');
    write('tep', 'x');
    const denied = await run(['new-template', 'dinh-ky', '-o', 'tep/mau']);
    expect([denied.code, denied.err.trim().split('\n').length]).toEqual([2, 1]);
    expect(fs.readdirSync(folder)).toEqual(['tep']);
  });
});

describe('new', () => {
  it.each(['kiem-diem', 'dinh-ky', 'chuyen-de', 'van-ban'])(
    'gives a %s draft without an error or a warning',
    async profile => {
      const { code, out } = await run(['new', profile]);
      expect(code).toBe(0);
      write('moi.md', out);
      const { summary } = JSON.parse((await run(['check', 'moi.md', '--format', 'json'])).out);
      expect(summary).toMatchObject({ errors: 0, warnings: 0 });
    },
  );

  it('never overwrites a file without --force', async () => {
    write('moi.md', 'của tôi');
    expect((await run(['new', 'dinh-ky', '-o', 'moi.md'])).code).toBe(2);
    expect(fs.readFileSync(path.join(folder, 'moi.md'), 'utf8')).toBe('của tôi');
    expect((await run(['new', 'dinh-ky', '-o', 'moi.md', '--force'])).code).toBe(0);
    expect((await run(['new', 'bao-gia'])).code).toBe(2);
  });
});

describe('rules', () => {
  it('lists the rules, and one with its page', async () => {
    expect((await run(['rules'])).out).toContain('footnotes/order');
    expect((await run(['rules', 'footnotes/order'])).code).toBe(0);
    expect((await run(['rules', 'footnotes/ordre'])).code).toBe(2);
  });
});

describe('help', () => {
  it('explains itself', async () => {
    expect((await run(['--help'])).out).toContain('vanthu check');
    expect((await run(['check', '--help'])).out).toContain('--strict');
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('a workspace', () => {
  const SETTINGS = 'mức độ:\n  footnotes/undefined: tắt\n  footnotes/unused: gợi ý\n';

  it('sets severities for every draft below it, the same as in the editor', async () => {
    write('.vanthu.yaml', SETTINGS);
    write('phong/b.md', WRONG);
    const { diagnostics } = JSON.parse((await run(['check', 'phong/b.md', '--format', 'json'])).out).files[0];
    const severity = (rule: string) => diagnostics.find((d: { rule: string }) => d.rule === rule)?.severity;
    expect(severity('footnotes/undefined')).toBeUndefined();
    expect(severity('footnotes/unused')).toBe('hint');
  });

  it('has profiles of its own that extend a bundled one, and renders with that one’s look', async () => {
    write(
      '.vanthu/templates/noi-vu/profile.yaml',
      'id: noi-vu\nkế thừa: van-ban\ntên: Báo cáo nội vụ\nmục:\n  - {id: bien-che, tiêu đề: Biên chế, bắt buộc: true}\n',
    );
    write('.vanthu.yaml', '');
    write('a.md', RIGHT.replace('vanthu: van-ban', 'vanthu: nội vụ'));
    const [file] = JSON.parse((await run(['check', 'a.md', '--format', 'json'])).out).files;
    expect(file.diagnostics.map((d: { rule: string }) => d.rule)).toEqual(['structure/missing-section']);
    expect((await run(['render', 'a.md', '--to', 'html'])).code).toBe(0);
    expect((await run(['new', 'noi-vu'])).out).toContain('Biên chế');
  });

  it('says what is wrong in its settings', async () => {
    write('.vanthu.yaml', 'mức độx:\n  text/brackets: tắt\n');
    write('a.md', RIGHT);
    const { out, code } = await run(['check', 'a.md']);
    expect(out).toContain('.vanthu.yaml\n  1:1  Nên xem lại  Không có từ khóa “mức độx”');
    expect(code).toBe(0);
  });

  const WEEKLY = 'id: tuan\ntên: Báo cáo tuần\nkế thừa: van-ban\nđánh số: [La Mã]\ntêm: x\n';
  const OWN = '.vanthu/templates/bao-cao-tuan/profile.yaml';

  it('says in words, with file and line, what is wrong in a kind of report of its own', async () => {
    write('.vanthu.yaml', '');
    write(OWN, WEEKLY);
    write('a.md', RIGHT.replace('vanthu: van-ban', 'vanthu: tuan'));
    const { out, err, code } = await run(['check', 'a.md']);
    const [line, ...more] = err.trimEnd().split('\n');
    expect(line).toMatch(
      /^vanthu: \.vanthu\/templates\/bao-cao-tuan\/profile\.yaml:4:11: Giá trị “La Mã”.*chỗ khác\)$/u,
    );
    expect(more).toEqual([]);
    expect(out).toContain(`${OWN}\n  4:11  Nên xem lại`);
    expect(out).toContain('5:1  Nên xem lại  Không có từ khóa “têm”');
    expect(out).toMatch(
      /2:9 {2}Nên xem lại {2}Tệp bao-cao-tuan\/profile\.yaml của loại báo cáo “tuan” có chỗ sai ở dòng 4/u,
    );
    expect(code).toBe(0);
    expect((await run(['check', 'a.md', '--strict'])).code).toBe(1);
    expect((await run(['claims', 'a.md'])).err).toBe(err);
    expect(err).not.toMatch(/metadata|file:/u);
  });

  it('refuses a draft whose kind of report cannot be read, and says why', async () => {
    write('.vanthu.yaml', '');
    write(OWN, 'tên: Báo cáo tuần\n');
    write('a.md', RIGHT.replace('vanthu: van-ban', 'vanthu: bao-cao-tuan'));
    const { out, err, code } = await run(['check', 'a.md']);
    expect(err).toMatch(/profile\.yaml:1:1: Loại báo cáo này chưa có tên/u);
    expect(out).toContain('Chưa dùng được loại báo cáo “bao-cao-tuan”');
    expect(code).toBe(1);
  });

  it('lets a kind of report take the place of the bundled one that it extends', async () => {
    write('.vanthu.yaml', '');
    write(
      '.vanthu/templates/dinh-ky/profile.yaml',
      'id: dinh-ky\nkế thừa: dinh-ky\nmục: [{id: han-che, bắt buộc: không}]\n',
    );
    write('a.md', RIGHT.replace('vanthu: van-ban', 'vanthu: dinh-ky'));
    const { out, err } = await run(['check', 'a.md', '--format', 'json']);
    expect(err).toBe('');
    const missing = JSON.parse(out).files[0].diagnostics.filter(
      (d: { rule: string }) => d.rule === 'structure/missing-section',
    );
    expect(missing.map((d: { message: string }) => /“([^”]*)”/u.exec(d.message)?.[1])).toEqual([
      'Kết quả thực hiện',
      'Nhiệm vụ, giải pháp thời gian tới',
    ]);
  });

  it('tells two kinds of report that extend each other', async () => {
    write('.vanthu.yaml', '');
    write('.vanthu/templates/a/profile.yaml', 'id: a\nkế thừa: b\n');
    write('.vanthu/templates/b/profile.yaml', 'id: b\nkế thừa: a\n');
    write('a.md', RIGHT);
    const { out, err } = await run(['check', 'a.md']);
    expect(err).toContain('b/profile.yaml:2:10: Loại báo cáo “a” lại kế thừa chính loại này');
    expect(out).toContain('Loại báo cáo “a” lại kế thừa');
  });

  it('checks and fixes a part with its report though only the part is named', async () => {
    write('.vanthu.yaml', '');
    write('bao-cao.yaml', 'vanthu: van-ban\ncơ quan: A\ncác phần:\n  - phan/a.md\n  - phan/b.md\n');
    const [a, b] = [write('phan/a.md', 'Có 39 xã, gồm 21 xã và 17 xã,, hết.\n'), write('phan/b.md', 'Xong,, rồi.\n')];
    const [file] = JSON.parse((await run(['check', 'phan/a.md', '--format', 'json'])).out).files;
    expect([file.path, file.kind]).toEqual(['phan/a.md', 'part']);
    expect(file.diagnostics.map((d: { rule: string }) => d.rule)).toEqual(['totals/breakdown', 'text/repeated-word']);
    await run(['check', 'phan/a.md', '--fix']);
    expect(fs.readFileSync(a, 'utf8')).toBe('Có 39 xã, gồm 21 xã và 17 xã, hết.\n');
    expect(fs.readFileSync(b, 'utf8')).toBe('Xong,, rồi.\n');
  });

  it('never reads a part from outside it, not through a link either', async () => {
    const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-ngoai-'));
    fs.writeFileSync(path.join(elsewhere, 'bi-mat.md'), 'Điều không ai được đọc.\n');
    fs.symlinkSync(path.join(elsewhere, 'bi-mat.md'), path.join(folder, 'phan.md'));
    write('.vanthu.yaml', '');
    write(
      'bao-cao.yaml',
      'vanthu: van-ban\ncơ quan: A\ncác phần:\n  - {mục: x, tệp: phan.md}\n  - {mục: y, tệp: ../../etc/passwd}\n',
    );
    const { out } = await run(['check', 'bao-cao.yaml', '--format', 'json']);
    expect(out).not.toContain('Điều không ai');
    const rules = JSON.parse(out).files.flatMap((f: { diagnostics: { rule: string }[] }) =>
      f.diagnostics.map(d => d.rule),
    );
    expect(rules.filter((rule: string) => rule.startsWith('assembly/'))).toEqual([
      'assembly/unlisted',
      'assembly/outside',
      'assembly/unlisted',
      'assembly/outside',
    ]);
    fs.rmSync(elsewhere, { recursive: true });
  });
});
