/** Files edited in LibreOffice: every tracked and untracked change and every comment lands where it belongs. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../server/src/import/word/read.ts';
import { docxOf } from '../../server/src/render/node/worker.ts';
import { printTree } from '../../server/src/render/report-tree.ts';
import { accepted, reviewOf } from '../../server/src/review/draft.ts';
import { diffVersions } from '../../server/src/review/versions.ts';
import { reportOf, TODAY, templateOf } from '../render/support.ts';
import { repositoryText } from '../support/shipped.ts';
import { folder, render, save } from './tools.ts';

interface Deed {
  readonly do: string;
  readonly find?: string;
  readonly with?: string;
  readonly text?: string;
  readonly author?: string;
  readonly tracked?: boolean;
}

/** Debian's own Python has the bridge to LibreOffice. */
const PYTHON = ['/usr/bin/python3', 'python3'].find(each => spawnSync(each, ['-c', 'import uno']).status === 0);

function inOffice(source: string, target: string, deeds: readonly Deed[]): Buffer {
  if (!PYTHON) throw new Error('the bridge to LibreOffice is not installed; on Debian: apt-get install python3-uno');
  const script = fileURLToPath(new URL('./edit-in-office.py', import.meta.url));
  const to = path.join(folder, target);
  const run = spawnSync(PYTHON, [script, path.join(folder, 'review-profile'), source, to], {
    input: JSON.stringify(deeds),
    encoding: 'utf8',
    timeout: 150_000,
  });
  if (run.status !== 0) throw new Error(`${run.stdout}\n${run.stderr}`);
  return fs.readFileSync(to);
}

function reviewed(text: string, bytes: Uint8Array) {
  const word = readWord(bytes);
  if (!word.ok) throw new Error(word.problem);
  const review = reviewOf(word.document, reportOf(text, pathToFileURL(path.join(folder, 'bao-cao.md')).href))!;
  const take = (comments: boolean): string => {
    const chosen = review.proposals.filter(each => each.state === 'open' && (comments || each.kind !== 'comment'));
    const { texts, refused } = accepted(review, chosen);
    expect(refused).toEqual([]);
    return [...texts.values()][0] ?? text;
  };
  return { proposals: review.proposals, take };
}

describe('the sample report, edited in LibreOffice', () => {
  const text = repositoryText('seeds/kiem-diem.md');
  const words: readonly (readonly [find: string, by: string])[] = [
    ['bắt tay đưa Nghị quyết', 'bắt đầu đưa Nghị quyết'],
    ['xác định những việc phải tập trung', 'xác định các nhiệm vụ trọng tâm'],
    ['Quyết định quy phạm pháp luật', 'Quyết định QPPL'],
    ['thường xuyên xuống cơ sở', 'thường xuyên đi cơ sở'],
    ['được chuẩn bị chu đáo', 'được chuẩn bị kỹ lưỡng'],
    ['đều được trình đúng hẹn', 'đều được trình đúng hạn'],
    ['hai bên cùng xây dựng', 'hai bên phối hợp xây dựng'],
    ['là việc được ưu tiên', 'là việc ưu tiên hàng đầu'],
    ['Về kế hoạch và chính sách', 'Về kế hoạch, chính sách'],
    ['người dân đồng lòng', 'Nhân dân đồng lòng'],
    ['sản xuất của địa phương', 'sản xuất tại địa phương'],
    ['Doanh nghiệp, hợp tác xã', 'Doanh nghiệp, HTX'],
  ];
  const deeds = words.map(([find, by], i): Deed => {
    return { do: 'replace', find, with: by, author: i % 2 ? 'Quàng Thị Mai' : 'Lò Văn Tám' };
  });

  test('twenty tracked edits and five comments land where they belong', async () => {
    const source = save('sample.docx', await render(text, 'docx'));
    const more: Deed[] = [
      { do: 'insert', find: 'Ủy viên UBND tỉnh dự họp đầy đủ', text: ', đúng thành phần' },
      { do: 'delete', find: ', nhất là những nơi có dự án lớn hoặc đang chống dịch' },
      {
        do: 'new-paragraph',
        find: 'dễ gây bức xúc trong dư luận đã giảm dần.',
        text: 'Đoạn mới do lãnh đạo thêm vào báo cáo.',
      },
      { do: 'delete-paragraph', find: 'Ba kế hoạch cho giai đoạn 2021 - 2025 đang triển khai' },
      { do: 'split', find: 'Nhà đầu tư được cung cấp thông tin' },
      { do: 'join', find: 'lấy đó làm quỹ đất giới thiệu cho nhà đầu tư' },
      { do: 'replace', find: 'Thường trực HĐND tỉnh;', with: 'Thường trực Hội đồng nhân dân tỉnh;' },
      { do: 'replace', find: '1.207', with: '1.208' },
    ];
    const comments: Deed[] = [
      'chặng đường mới',
      'đã đi bỏ phiếu',
      'Diện tích chè, cà phê',
      'Văn bản ban hành trong 6 tháng',
      'Lãnh đạo UBND tỉnh;',
    ].map((find, i) => ({ do: 'comment', find, text: `Nhận xét số ${i + 1}`, author: 'Giàng A Sử' }));
    const bytes = inOffice(source, 'sample-reviewed.docx', [...deeds, ...more, ...comments]);
    const { proposals, take } = reviewed(text, bytes);
    const shown = proposals.map(
      ({ kind, state, author, old, new: now }) => `${kind} ${state} ${author}: ${old} → ${now}`,
    );
    expect(
      proposals
        .filter(each => each.kind === 'comment')
        .map(each => each.remarks[0]!.text)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5].map(i => `Nhận xét số ${i}`));
    expect(
      proposals.filter(each => each.state !== 'open'),
      shown.join('\n'),
    ).toEqual([]);
    expect(new Set(proposals.map(each => each.author))).toEqual(new Set(['Lò Văn Tám', 'Quàng Thị Mai', 'Giàng A Sử']));
    expect(proposals.filter(each => each.kind !== 'comment').length).toBeGreaterThanOrEqual(20);

    let expected = text;
    for (const [find, by] of words) expected = expected.replace(find, by);
    const paragraph = expected.split('\n').find(line => line.includes('Ba kế hoạch cho giai đoạn'))!;
    expected = expected
      .replace('tỉnh dự họp đầy đủ', 'tỉnh dự họp đầy đủ, đúng thành phần')
      .replace(', nhất là những nơi có dự án lớn hoặc đang chống dịch', '')
      .replace('đã giảm dần.\n', 'đã giảm dần.\n\nĐoạn mới do lãnh đạo thêm vào báo cáo.\n')
      .replace(`${paragraph}\n\n`, '')
      .replace('Nhà đầu tư được cung cấp', '\n\nNhà đầu tư được cung cấp')
      .replace('đúng kế hoạch.\n\nKế hoạch cơ cấu', 'đúng kế hoạch.Kế hoạch cơ cấu')
      .replace('- Thường trực HĐND tỉnh\n', '- Thường trực Hội đồng nhân dân tỉnh\n')
      .replace('hành chính, cá biệt | 1.207', 'hành chính, cá biệt | 1.208');
    expect(take(false)).toBe(expected);
    const commented = take(true);
    expect(commented).toContain('chặng đường mới <!-- Góp ý (Giàng A Sử');
    expect(commented).toMatch(/ {2}# Góp ý \(Giàng A Sử.*\): Nhận xét số 5\n {2}- Lãnh đạo UBND tỉnh\n/u);
    expect(commented.replace(/ <!-- Góp ý [^>]*-->| {2}# Góp ý.*\n/gu, '')).toBe(expected);
  });

  test('without tracking: words, paragraphs split and joined, a row, a note, a recipient', async () => {
    const source = save('plain.docx', await render(text, 'docx'));
    const note = /\[\^1\]: (.*)/u.exec(text)![1]!;
    const word = /(\S{4,}) \S+/u.exec(note)![1]!;
    const all: Deed[] = [
      { do: 'replace', find: 'bắt tay đưa Nghị quyết', with: 'bắt đầu đưa Nghị quyết' },
      { do: 'split', find: 'Nhà đầu tư được cung cấp thông tin' },
      { do: 'join', find: 'lấy đó làm quỹ đất giới thiệu cho nhà đầu tư' },
      { do: 'delete-row', find: 'Công điện' },
      { do: 'replace', find: note.slice(0, 40), with: `${note.slice(0, 40).replace(word, 'Sửa')}` },
      { do: 'replace', find: 'Thường trực HĐND tỉnh;', with: 'Thường trực Hội đồng nhân dân tỉnh;' },
    ].map(deed => ({ ...deed, tracked: false }));
    const bytes = inOffice(source, 'plain-reviewed.docx', all);
    const { proposals, take } = reviewed(text, bytes);
    const shown = proposals.map(
      ({ kind, state, author, old, new: now }) => `${kind} ${state} ${author}: ${old} → ${now}`,
    );
    expect(
      proposals.every(each => each.author === null),
      shown.join('\n'),
    ).toBe(true);
    expect(
      proposals.filter(each => each.state !== 'open'),
      shown.join('\n'),
    ).toEqual([]);
    expect(take(false)).toBe(
      text
        .replace('bắt tay đưa Nghị quyết', 'bắt đầu đưa Nghị quyết')
        .replace('Nhà đầu tư được cung cấp', '\n\nNhà đầu tư được cung cấp')
        .replace('đúng kế hoạch.\n\nKế hoạch cơ cấu', 'đúng kế hoạch.Kế hoạch cơ cấu')
        .replace('| 2 | Công điện | 3 |\n', '')
        .replace(note, note.replace(word, 'Sửa'))
        .replace('- Thường trực HĐND tỉnh\n', '- Thường trực Hội đồng nhân dân tỉnh\n'),
    );
  });

  test.each([true, false])('a paragraph that was moved (tracked: %s)', async tracked => {
    const source = save('moved.docx', await render(text, 'docx'));
    const moved = text.split('\n').find(line => line.startsWith('Doanh nghiệp, hợp tác xã và hộ gia đình'))!;
    const after = text.split('\n').find(line => line.startsWith('Diện tích chè, cà phê'))!;
    const bytes = inOffice(source, 'moved-reviewed.docx', [
      { do: 'delete-paragraph', find: moved.slice(0, 40), tracked },
      { do: 'new-paragraph', find: after.slice(0, 40), text: moved, tracked },
    ]);
    const { proposals, take } = reviewed(text, bytes);
    expect(proposals.map(each => [each.kind, each.state])).toEqual([['move', 'open']]);
    expect(take(false)).toBe(text.replace(`${moved}\n\n`, '').replace(`${after}\n`, `${after}\n\n${moved}\n`));
  });

  test('tracked rows', async () => {
    const source = save('rows.docx', await render(text, 'docx'));
    const bytes = inOffice(source, 'rows-reviewed.docx', [{ do: 'delete-row', find: 'Công điện' }]);
    const { proposals, take } = reviewed(text, bytes);
    expect(proposals.map(each => [each.kind, each.state])).toEqual([['delete-row', 'open']]);
    expect(take(false)).toBe(text.replace('| 2 | Công điện | 3 |\n', ''));
  });
});

describe('two versions as tracked changes', () => {
  const old = repositoryText('seeds/kiem-diem.md');
  const now = old
    .replace('bắt tay đưa Nghị quyết', 'bắt đầu đưa Nghị quyết')
    .replace(/^Ba nút thắt.*\n\n/mu, '')
    .replace('| 2 | Công điện | 3 |\n', '| 2 | Công điện khẩn | 3 |\n| | Trong đó: hỏa tốc | 1 |\n')
    .replace(
      '### II. Lĩnh vực kinh tế',
      'Một đoạn mới của bản sau^[Chú thích mới.].\n\n### II. Lĩnh vực kinh tế và đầu tư',
    )
    .replace('Lò Minh Sơn', 'Lò Văn Minh');

  test('LibreOffice finds each of them, and gives either version back', async () => {
    const style = { today: TODAY, final: true };
    const tree = (text: string) => printTree(reportOf(text), templateOf('kiem-diem'), style);
    const revision = { author: 'So sánh hai bản', date: '2026-08-03T00:00:00Z' };
    const { document, changes } = diffVersions(tree(old), tree(now), revision);
    expect(changes.map(each => `${each.kind} ${each.place}`).sort()).toEqual([
      'added note',
      'added paragraph',
      'added row',
      'changed cell',
      'changed frame',
      'changed heading',
      'changed paragraph',
      'removed paragraph',
    ]);
    const plain = (bytes: Uint8Array, name: string, deeds: readonly Deed[]): string[] =>
      inOffice(save(`${name}.docx`, bytes), `${name}.txt`, deeds)
        .toString('utf8')
        .replace(/^\ufeff/u, '')
        .split('\n')
        .map(line => line.replace(/\s+/gu, ' ').trim())
        .filter(line => line !== '');
    const compared = docxOf(document);
    const xml = new TextDecoder().decode(unzipSync(compared)['word/document.xml']);
    expect(xml.match(/<w:(?:ins|del) /gu)!.length).toBeGreaterThanOrEqual(8);
    expect(plain(compared, 'taken', [{ do: 'accept-all' }])).toEqual(plain(docxOf(tree(now)), 'now', []));
    expect(plain(compared, 'refused', [{ do: 'reject-all' }])).toEqual(plain(docxOf(tree(old)), 'old', []));
  });
});
