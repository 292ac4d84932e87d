/** Word files that other programs made: LibreOffice, pandoc, python-docx. Each becomes the draft that it says. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Imported, importFile } from '../../server/src/import/import-file.ts';
import { repositoryText } from '../support/shipped.ts';
import { folder, render, run, save } from './tools.ts';

function imported(bytes: Uint8Array): Imported {
  const result = importFile(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const draftOf = (bytes: Uint8Array): string => imported(bytes).drafts[0]!.text;

/** What LibreOffice makes of a file. */
function inOffice(file: string, ending: 'docx' | 'odt', filter = ''): string {
  const out = path.join(folder, `import-${ending}`);
  run('soffice', [
    `-env:UserInstallation=file://${path.join(folder, 'import-profile')}`,
    '--headless',
    '--convert-to',
    `${ending}${filter}`,
    '--outdir',
    out,
    file,
  ]);
  return path.join(out, `${path.basename(file).replace(/\.[^.]*$/u, '')}.${ending}`);
}

const WORD = ':Office Open XML Text';
/** Debian's own Python has its packages. */
const PYTHON = ['/usr/bin/python3', 'python3'].find(each => spawnSync(each, ['-c', 'import docx']).status === 0);

const BODY = `## I. KẾT QUẢ

### 1. Khám, chữa bệnh

Toàn tỉnh khám cho **6.318** lượt người, đạt *97,6%* kế hoạch.

- Bệnh viện tỉnh: 4.210 lượt;
- Trạm y tế: 2.108 lượt.

1. Thuốc đủ;
2. Vật tư thiếu.

| Xã | Lượt khám | < |
|---|---:|---:|
| ^ | Nam | Nữ |
| Mường Phìn | 120 | 131 |

## II. NHIỆM VỤ

Mở 04 lớp tập huấn.\\
Dòng hai.
`;

test('LibreOffice, from a web page', () => {
  const html = `<html><head><meta charset="utf-8"></head><body>
<table style="border:none"><tr><td align="center"><p>UBND TỈNH THANH GIANG</p><p><b>SỞ Y TẾ</b></p><p>Số: 18/BC-SYT</p></td><td align="center"><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p><p><i>Thanh Giang, ngày 22 tháng 6 năm 2026</i></p></td></tr></table>
<p align="center"><b>BÁO CÁO</b></p><p align="center"><b>Kết quả công tác y tế</b></p>
<h1>I. KẾT QUẢ</h1><h2>1. Khám, chữa bệnh</h2>
<p>Toàn tỉnh khám cho <b>6.318</b> lượt người, đạt <i>97,6%</i> kế hoạch.</p>
<ul><li>Bệnh viện tỉnh: 4.210 lượt;</li><li>Trạm y tế: 2.108 lượt.</li></ul><ol><li>Thuốc đủ;</li><li>Vật tư thiếu.</li></ol>
<table border="1"><tr><th rowspan="2">Xã</th><th colspan="2">Lượt khám</th></tr><tr><td>Nam</td><td>Nữ</td></tr><tr><td>Mường Phìn</td><td align="right">120</td><td align="right">131</td></tr></table>
<h1>II. NHIỆM VỤ</h1><p>Mở 04 lớp tập huấn.<br>Dòng hai.</p></body></html>`;
  const file = inOffice(save('trang.html', new TextEncoder().encode(html)), 'docx', WORD);
  expect(draftOf(fs.readFileSync(file))).toBe(`---
vanthu: van-ban
trạng thái: ban hành
cơ quan chủ quản: UBND tỉnh Thanh Giang
cơ quan: Sở Y tế
số: 18
ký hiệu: BC-SYT
địa danh: Thanh Giang
ngày: 2026-06-22
trích yếu: Kết quả công tác y tế
---

${BODY}`);
});

test('LibreOffice, from its own format, says what our file said', async () => {
  const text = repositoryText('test/drafts/clean/van-ban.md');
  const docx = save('van-ban.docx', await render(text, 'docx'));
  // The way over the other format loses the draft that our file carries.
  const file = inOffice(inOffice(docx, 'odt'), 'docx', WORD);
  const there = imported(fs.readFileSync(file));
  const ours = imported(fs.readFileSync(docx));
  expect(ours.drafts[0]!.text).toBe(text);
  expect(there.conversion).not.toBeNull();
  const words = (draft: string): string[] => draft.replace(/^---\n[\s\S]*?\n---\n/u, '').match(/[\p{L}\d]+/gu) ?? [];
  for (const word of new Set(words(text.replace(/<!--[\s\S]*?-->|```[\s\S]*?```|\{\{[^}]*\}\}|\[\^[^\]]*\]/gu, ' '))))
    expect(words(there.drafts[0]!.text)).toContain(word);
});

describe('pandoc', () => {
  test('headings, notes, lists, tables, quotations, code, links', () => {
    const source = save(
      'pandoc.md',
      new TextEncoder().encode(
        '---\ntitle: Công tác y tế\n---\n\n# Kết quả\n\n## Khám bệnh\n\nKhám **6.318** lượt[^1], xem [trang](https://example.org).\n\n- Một;\n- Hai.\n\n1. Thứ nhất\n2. Thứ hai\n\n| Xã | Lượt |\n|----|-----:|\n| A  | 120  |\n\n> Trích.\n\n    mã nguồn\n\n[^1]: Gồm 4.210 lượt.\n\n    Đoạn hai.\n\n# Nhiệm vụ\n\nHết.\n',
      ),
    );
    const out = path.join(folder, 'pandoc.docx');
    run('pandoc', [source, '-o', out]);
    expect(draftOf(fs.readFileSync(out)).replaceAll('•', '-')).toBe(`---
vanthu: van-ban
trích yếu: Công tác y tế
---

## Kết quả

### Khám bệnh

Khám **6.318** lượt[^1], xem [trang](https://example.org).

- Một;
- Hai.

1. Thứ nhất
2. Thứ hai

| Xã | Lượt |
|---|---:|
| A | 120 |

> Trích.

\`\`\`
mã nguồn
\`\`\`

## Nhiệm vụ

Hết.

[^1]: Gồm 4.210 lượt.

    Đoạn hai.
`);
  });
});

test('python-docx', () => {
  if (!PYTHON) throw new Error('python-docx is not installed; on Debian: apt-get install python3-docx');
  const out = path.join(folder, 'python.docx');
  run(PYTHON, [fileURLToPath(new URL('./make-word.py', import.meta.url)), out]);
  expect(draftOf(fs.readFileSync(out))).toBe(`---
vanthu: van-ban
trạng thái: ban hành
cơ quan chủ quản: UBND xã Mường Phìn
cơ quan: Trạm Y tế
số: 7
ký hiệu: BC-TYT
địa danh: Mường Phìn
ngày: 2026-07-05
trích yếu: Kết quả công tác quý II/2026
kính gửi:
  - Sở Y tế
người ký:
  chức vụ: TRƯỞNG TRẠM
  họ tên: Lò Văn Tướng
nơi nhận:
  - Như trên
lưu: VT
---

## I. Kết quả

Đã khám 120 lượt.

- Trẻ em: 45 lượt;
- Người lớn: 75 lượt.

1. Thuốc đủ;
2. Vật tư thiếu.

### 1. Về tiêm chủng:

Tiêm 64 mũi.

| 0,0 | 0,1 | 0,2 |
|---|---|---|
| 1,0 2,0 | 1,1 | 1,2 |
| ^ | 2,1 | 2,2 |

## II. Nhiệm vụ

Hết./.
`);
});

test('tracked changes and comments that LibreOffice made', async () => {
  const script = fileURLToPath(new URL('./edit-in-office.py', import.meta.url));
  const source = save('theo-doi.docx', await render(repositoryText('seeds/dinh-ky.md'), 'docx'));
  const out = path.join(folder, 'theo-doi-xong.docx');
  const deeds = [
    { do: 'replace', find: 'hiến 1.260', with: 'hiến 1.300', author: 'Lò Thị Hoa' },
    { do: 'comment', find: '845 ngày công', text: 'Rà lại số này', author: 'Chánh Văn phòng' },
  ];
  const python = ['/usr/bin/python3', 'python3'].find(each => spawnSync(each, ['-c', 'import uno']).status === 0);
  if (!python) throw new Error('the bridge to LibreOffice is not installed; on Debian: apt-get install python3-uno');
  const done = spawnSync(python, [script, path.join(folder, 'tracked-profile'), source, out], {
    input: JSON.stringify(deeds),
    encoding: 'utf8',
    timeout: 150_000,
  });
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`);
  const { drafts, remarks } = imported(fs.readFileSync(out));
  expect(drafts[0]!.text).toContain('hiến 1.300 m2 đất');
  expect(
    remarks
      .filter(({ key }) => /^(?:edited|inserted|deleted|comment)$/u.test(key))
      .map(({ key, data }) => [key, data.author ?? '', data.text ?? '']),
  ).toEqual(
    expect.arrayContaining([
      ['edited', '', ''],
      ['inserted', 'Lò Thị Hoa', expect.stringContaining('1.300')],
      ['deleted', 'Lò Thị Hoa', expect.stringContaining('1.260')],
      ['comment', 'Chánh Văn phòng', 'Rà lại số này'],
    ]),
  );
});
