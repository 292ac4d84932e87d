/** What a drafter does, one scenario each: steps in the workbench, then what must be seen or stand on disk. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const GOOD = 'kiem-diem.md';
const FLAWED = 'kiem-diem-loi.md';
/** Issued, without a number, a date, a signer. */
const UNFINISHED = 'thieu-thong-tin.md';
const EXPORT = 'Văn Thư: Xuất báo cáo (Generate report)';
/** The draft's state in the status bar: icons are no text. */
const READY = /Báo cáo:\s*đạt/u;
const WITH_FINDINGS = /Báo cáo:\s*\d+\s+\d+/u;
const TO_DO = /Báo cáo:\s*còn \d+ mục/u;
const LABELS = { docx: 'Word (DOCX)', pdf: 'PDF', html: 'Trang web (HTML)' };

/** @typedef {import('./workbench.mjs').Workbench} Workbench */
/** @type {Record<string, (workbench: Workbench, folder: string) => Promise<void>>} */
export const TRUSTED = {
  async 'a Markdown file that is no draft gets nothing from us'(workbench) {
    await workbench.openFile('README.md');
    const offered = (await workbench.offered('Văn Thư')).join('\n');
    assert.match(offered, /Soạn báo cáo mới/u);
    assert.doesNotMatch(offered, /Xuất báo cáo|Chèn chú thích|Bảng đối chiếu/u);
    await workbench.problems();
    await workbench.noErrorsOrWarnings();
    await workbench.screenshot('plain-markdown');
    assert.equal(await workbench.page.locator('.statusbar-item', { hasText: /Báo cáo:/u }).count(), 0);
    assert.equal(await workbench.page.locator('.markers-panel .monaco-list-row').count(), 0);
  },

  async 'the correct sample shows no error and no warning'(workbench) {
    await workbench.openFile(GOOD);
    await workbench.draftStatus(READY);
    await workbench.noErrorsOrWarnings();
    await workbench.screenshot('correct-sample');
  },

  async 'the flawed sample shows its named findings'(workbench) {
    await workbench.openFile(FLAWED);
    await workbench.draftStatus(WITH_FINDINGS);
    const [sum] = await workbench.findings('totals/breakdown');
    assert.match(sum, /608/u);
    assert.match(sum, /630/u);
    await workbench.findings('structure/section-numbering');
    await workbench.findings('text/brackets');
    await workbench.findings('footnotes/nested');
    await workbench.filterProblems('');
    await workbench.goTo(176);
    await workbench.screenshot('flawed-sample');
  },

  async 'a quick fix changes the text'(workbench, folder) {
    const { page } = workbench;
    const file = path.join(folder, FLAWED);
    const before = fs.readFileSync(file, 'utf8');
    await workbench.openFile(FLAWED);
    const found = await workbench.findings('text/repeated-word');
    await page
      .locator('.markers-panel .monaco-list-row[aria-level="2"]')
      .first()
      .click({ position: { x: 60, y: 10 } });
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+Period');
    const fix = page.locator('.action-widget .monaco-list-row.action').filter({ hasNotText: 'Bỏ qua' }).first();
    await fix.waitFor();
    await workbench.screenshot('quick-fix');
    await fix.click();
    await page.locator('.tabs-container .tab.active.dirty').waitFor();
    await workbench.save();
    const after = fs.readFileSync(file, 'utf8');
    assert.notEqual(after, before);
    await workbench.until('one finding fewer', async () => {
      const rows = await page.locator('.markers-panel .monaco-list-row[aria-level="2"]').count();
      return rows < found.length;
    });
    fs.writeFileSync(file, before);
  },

  async 'a final report with errors is refused and nothing is written'(workbench, folder) {
    await workbench.openFile(UNFINISHED);
    await workbench.draftStatus(WITH_FINDINGS);
    await workbench.run(EXPORT);
    await workbench.pickSeveral([LABELS.docx]);
    const text = await workbench.notification('Chưa xuất được');
    assert.match(text, /còn \d+ chỗ phải sửa/u);
    await workbench.screenshot('export-refused');
    assert.equal(fs.existsSync(path.join(folder, 'thieu-thong-tin.docx')), false);
  },

  async 'a long run is stopped when asked'(workbench, folder) {
    await workbench.openFile(GOOD);
    await workbench.draftStatus(READY);
    await workbench.run(EXPORT);
    await workbench.pickSeveral([LABELS.pdf]);
    const progress = workbench.notifications().filter({ hasText: 'Đang xuất báo cáo' });
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Đã dừng' }).waitFor();
    await progress.waitFor({ state: 'hidden' });
    assert.equal(fs.existsSync(path.join(folder, 'kiem-diem.pdf')), false);
  },

  async 'a report is written as DOCX'(workbench, folder) {
    const bytes = await exported(workbench, folder, 'docx');
    const parts = unzipSync(bytes);
    const body = strFromU8(parts['word/document.xml']);
    assert.match(body, /BÁO CÁO/u);
    assert.equal(body.match(/<w:footnoteReference /gu)?.length, 17);
    assert.match(strFromU8(parts['word/footnotes.xml']), /trình kỳ họp thứ 5/u);
  },

  async 'a report is written as PDF'(workbench, folder) {
    const bytes = await exported(workbench, folder, 'pdf');
    assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
    assert.match(bytes.subarray(-200).toString('latin1'), /%%EOF/u);
    assert.ok(bytes.length > 50_000, `${bytes.length} bytes`);
  },

  async 'a report is written as HTML'(workbench, folder) {
    const html = (await exported(workbench, folder, 'html')).toString('utf8');
    assert.match(html, /^<!doctype html>/iu);
    assert.match(html, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u);
    assert.doesNotMatch(html, /<script|https?:\/\/[^"]+\.(?:css|js|woff)/iu);
  },

  async 'a Word file is checked as it is, and a copy of it gets comments'(workbench, folder) {
    const { page } = workbench;
    const word = path.join(folder, 'kiem-diem-loi.docx');
    execFileSync(process.execPath, [CLI, 'render', path.join(folder, FLAWED), '-o', word, '--force']);
    const before = fs.readFileSync(word);
    await workbench.fromMenu('kiem-diem-loi.docx', 'Rà soát tệp Word');
    await workbench.activeTab('kiem-diem-loi.docx').waitFor();
    const [sum] = await workbench.findings('totals/breakdown');
    assert.match(sum, /608/u);
    await workbench.filterProblems('');
    await workbench.screenshot('word-checked');
    await workbench.notification('Tệp Word giữ nguyên');
    await page.getByRole('button', { name: 'Ghi nhận xét vào bản sao' }).first().click();
    const dialog = page.locator('.quick-input-widget:visible');
    await dialog.locator('input.input').first().waitFor();
    await dialog.getByRole('button', { name: 'OK', exact: true }).click();
    await workbench.notification('nhận xét vào');
    const copy = unzipSync(fs.readFileSync(path.join(folder, 'kiem-diem-loi - nhận xét.docx')));
    assert.match(strFromU8(copy['word/comments.xml']), /608/u);
    assert.deepEqual(fs.readFileSync(word), before);
    // With the editor its findings are gone.
    await workbench.run('View: Close All Editors');
    await workbench.noErrorsOrWarnings();
  },

  async 'what was changed in Word is taken proposal by proposal'(workbench, folder) {
    const { page } = workbench;
    const draft = path.join(folder, GOOD);
    const before = fs.readFileSync(draft, 'utf8');
    const word = path.join(folder, 'gop-y.docx');
    execFileSync(process.execPath, [CLI, 'render', draft, '-o', word, '--force']);
    const parts = unzipSync(fs.readFileSync(word));
    const tracked = (old, now) => xml =>
      xml.replace(/<w:r><w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/gu, (whole, text) => {
        if (!text.includes(old)) return whole;
        const [left, right] = text.split(old);
        const run = (name, content) => `<w:r><w:${name} xml:space="preserve">${content}</w:${name}></w:r>`;
        const who = 'w:author="Lê Thị Hà" w:date="2026-08-03T00:00:00Z"';
        return `${run('t', left)}<w:del w:id="901" ${who}>${run('delText', old)}</w:del><w:ins w:id="902" ${who}>${run('t', now)}</w:ins>${run('t', right)}`;
      });
    let xml = strFromU8(parts['word/document.xml']);
    xml = tracked('bắt tay đưa', 'bắt đầu đưa')(tracked('người dân đồng lòng', 'Nhân dân đồng lòng')(xml));
    fs.writeFileSync(word, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    await workbench.openFile(GOOD);
    await workbench.fromMenu('gop-y.docx', 'Nhận góp ý từ Word');
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    const proposal = rows.filter({ hasText: 'bắt đầu đưa' });
    await proposal.first().waitFor();
    await workbench.screenshot('word-review');
    await proposal.first().locator('[role=checkbox]').first().dispatchEvent('click');
    await page.locator('.bulk-edit-panel').getByText('Apply', { exact: true }).click();
    await workbench.until('the chosen proposal stands in the draft, the other does not', async () => {
      await workbench.openFile(GOOD);
      await workbench.save();
      return fs.readFileSync(draft, 'utf8') === before.replace('bắt tay đưa', 'bắt đầu đưa');
    });
    fs.writeFileSync(draft, before);
  },

  async 'a Word file becomes a draft beside it'(workbench, folder) {
    const word = path.join(folder, 'nhap-word.docx');
    execFileSync(process.execPath, [CLI, 'render', path.join(folder, 'dinh-ky.md'), '-o', word, '--no-source']);
    await workbench.fromMenu('nhap-word.docx', 'Chuyển từ Word');
    await workbench.activeTab('nhap-word.md').waitFor();
    assert.match(fs.readFileSync(path.join(folder, 'nhap-word.md'), 'utf8'), /trích yếu: Tình hình thực hiện/u);
    await workbench.screenshot('word-imported');
  },

  async 'an output that was edited by hand is replaced only after asking'(workbench, folder) {
    const { page } = workbench;
    const file = path.join(folder, 'kiem-diem.html');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('BÁO CÁO', 'BÁO CÁO (sửa tay)'));
    await workbench.openFile(GOOD);
    const ask = async () => {
      await workbench.run(EXPORT);
      await workbench.pickSeveral([LABELS.html]);
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      assert.match((await dialog.textContent()) ?? '', /kiem-diem\.html đã được sửa tay/u);
      return dialog;
    };
    const first = await ask();
    await workbench.screenshot('edited-by-hand');
    await first.getByRole('button', { name: 'Giữ tệp đã sửa' }).click();
    assert.match(fs.readFileSync(file, 'utf8'), /sửa tay/u);
    const second = await ask();
    await second.getByRole('button', { name: 'Thay bằng bản mới' }).click();
    await workbench.until('the file is replaced', async () => !fs.readFileSync(file, 'utf8').includes('sửa tay'));
  },

  async 'a new report shows no error and no warning'(workbench) {
    await workbench.run('Văn Thư: Soạn báo cáo mới (New report)');
    await workbench.screenshot('new-report-kinds');
    await workbench.pick('kiem-diem');
    await workbench.draftStatus(TO_DO);
    await workbench.problems();
    await workbench.noErrorsOrWarnings();
    assert.match(await workbench.editorText(), /vanthu: kiem-diem/u);
    await workbench.screenshot('new-report');
  },

  async 'a footnote is inserted by a key, without typing a bracket'(workbench, folder) {
    const { page } = workbench;
    const file = path.join(folder, GOOD);
    const before = fs.readFileSync(file, 'utf8');
    const lines = before.split('\n');
    const line = lines.findIndex(text => text.includes('[^1]; trình Thường trực')) + 1;
    assert.ok(line > 0);
    await workbench.openFile(GOOD);
    await workbench.draftStatus(READY);
    await workbench.goTo(line, (lines[line - 1]?.indexOf(';') ?? 0) + 1);
    await page.keyboard.press('Control+Alt+KeyF');
    await page.locator('.tabs-container .tab.active.dirty').waitFor();
    await page.keyboard.type('Theo danh muc gui kem.');
    await workbench.screenshot('footnote');
    await workbench.save();
    const after = fs.readFileSync(file, 'utf8');
    assert.match(after, /\[\^2\]: Theo danh muc gui kem\./u);
    assert.match(after, /\[\^18\]: /u);
    assert.equal(after.match(/\[\^\d+\]:/gu)?.length, 18);
    fs.writeFileSync(file, before);
  },

  async 'the ledger lists what was added up'(workbench) {
    await workbench.openFile(FLAWED);
    await workbench.draftStatus(WITH_FINDINGS);
    await workbench.run('Văn Thư: Bảng đối chiếu số liệu (Ledger of figures)');
    await workbench.page.locator('.tab', { hasText: 'Bảng đối chiếu số liệu' }).waitFor();
    await workbench.until('the ledger names the false sum', async () => /608/u.test(await workbench.editorText()));
    await workbench.screenshot('ledger');
  },

  async 'the preview shows the page and follows the typing'(workbench, folder) {
    const { page } = workbench;
    await workbench.openFile('dinh-ky.md');
    await workbench.run('Văn Thư: Xem trước bản in (Print preview)');
    const text = () => previewText(page);
    await workbench.until('the preview shows the report', async () => /BÁO CÁO/u.test(await text()));
    await workbench.screenshot('preview');
    const lines = fs.readFileSync(path.join(folder, 'dinh-ky.md'), 'utf8').split('\n');
    await workbench.goTo(lines.findIndex(line => line.startsWith('Thực hiện chế độ')) + 1);
    await page.keyboard.type('Cau moi go. ');
    await workbench.until('the preview shows what was typed', async () => /Cau moi go\./u.test(await text()));
    await workbench.goTo(90);
    await workbench.until('the preview follows the cursor', async () => (await previewTop(page)) > 200);
    await workbench.screenshot('preview-follows');
  },

  async 'the sections stand in the explorer'(workbench) {
    const { page } = workbench;
    await workbench.openFile(UNFINISHED);
    await workbench.draftStatus(WITH_FINDINGS);
    const header = page.locator('.pane-header', { hasText: 'Các mục của báo cáo' });
    await header.click();
    const rows = page.locator('.pane', { has: header }).locator('.monaco-list-row');
    await rows.filter({ hasText: 'Kết quả thực hiện' }).first().waitFor();
    await rows.filter({ hasText: 'còn thiếu' }).first().waitFor();
    await workbench.screenshot('sections');
    await header.click();
  },

  async 'metadata keys are offered while typing the front matter'(workbench) {
    const { page } = workbench;
    await workbench.openFile(UNFINISHED);
    await workbench.draftStatus(WITH_FINDINGS);
    await workbench.goTo(5);
    await page.keyboard.press('Control+Shift+Enter');
    await page.locator('.tabs-container .tab.active.dirty').waitFor();
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'địa danh' }).first().waitFor();
    await workbench.screenshot('completion');
    await page.keyboard.press('Escape');
  },

  async 'a rule is explained'(workbench) {
    await workbench.openFile(FLAWED);
    await workbench.findings('footnotes/nested');
    await workbench.run('Văn Thư: Giải thích quy tắc (Explain a rule)');
    await workbench.pick('footnotes/nested');
    await workbench.page.locator('.tab.active', { hasText: 'nested' }).waitFor();
    await workbench.until('its page is shown', async () =>
      (await frameTexts(workbench.page)).includes('footnotes/nested'),
    );
    await workbench.screenshot('rule');
  },

  async 'everything can be had in English'(workbench, folder) {
    await workbench.openFile(FLAWED);
    await workbench.draftStatus(WITH_FINDINGS);
    const settings = path.join(folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify({ 'vanthu.language': 'en' }));
    try {
      await workbench.draftStatus(/Report:/u);
      const [nested] = await workbench.findings('footnotes/nested');
      assert.match(nested, /footnote/iu);
      await workbench.screenshot('english');
    } finally {
      fs.rmSync(settings);
    }
    await workbench.draftStatus(WITH_FINDINGS);
  },
};

/** @type {typeof TRUSTED} */
export const RESTRICTED = {
  async 'checks run in a folder that is not trusted'(workbench) {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile(FLAWED);
    const [sum] = await workbench.findings('totals/breakdown');
    assert.match(sum, /608/u);
    await workbench.screenshot('restricted');
  },
};

/** Writes the correct sample in one format, waits for its notification, and gives the file. */
async function exported(workbench, folder, format) {
  const file = path.join(folder, `kiem-diem.${format}`);
  fs.rmSync(file, { force: true });
  await workbench.openFile(GOOD);
  await workbench.draftStatus(READY);
  await workbench.run(EXPORT);
  await workbench.page.locator('.quick-input-widget:visible', { hasText: LABELS.pdf }).waitFor();
  if (format === 'docx') await workbench.screenshot('export-formats');
  await workbench.pickSeveral([LABELS[format]]);
  await workbench.notification(`Đã xuất kiem-diem.${format}`);
  if (format === 'html') await workbench.activeTab('kiem-diem.html').waitFor();
  else await workbench.selectedFile(`kiem-diem.${format}`).waitFor();
  await workbench.screenshot(`export-${format}`);
  return fs.readFileSync(file);
}

/** What the page inside the preview says. */
async function previewText(page) {
  for (const frame of page.frames()) {
    if (frame.url() !== 'about:srcdoc') continue;
    const text = await frame.evaluate(() => document.body?.textContent ?? '').catch(() => '');
    if (text) return text;
  }
  return '';
}

/** What stands in the frames inside the workbench, the previews of Markdown among them. */
async function frameTexts(page) {
  const inner = page.frames().filter(frame => frame !== page.mainFrame());
  const texts = inner.map(frame => frame.evaluate(() => document.body?.textContent ?? '').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

/** How far the page inside the preview is scrolled. */
async function previewTop(page) {
  for (const frame of page.frames())
    if (frame.url() === 'about:srcdoc')
      return frame.evaluate(() => document.scrollingElement?.scrollTop ?? 0).catch(() => 0);
  return 0;
}
