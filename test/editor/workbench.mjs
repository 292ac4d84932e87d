/** The workbench as a person uses it: keys, the command palette, the Problems panel. Waits for what is to be seen. */

import path from 'node:path';

/** How long anything may take on a busy machine, in milliseconds. */
const PATIENCE = Number(process.env.VANTHU_PATIENCE ?? 30_000);

export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} screenshots a folder
   */
  constructor(page, screenshots) {
    this.page = page;
    this.screenshots = screenshots;
    page.setDefaultTimeout(PATIENCE);
  }

  /** Waits for a folder's workbench to be ready for keys. */
  async ready() {
    await this.page.locator('.monaco-workbench .part.editor').first().waitFor();
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** @param {string} name */
  async screenshot(name) {
    await this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name) {
    await this.quickInput('Control+KeyP', name);
    await this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first().click();
    await this.activeTab(name).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  activeTab(name) {
    return this.page.locator('.tabs-container .tab.active', { hasText: name });
  }

  /** The file that the explorer has selected. */
  selectedFile(name) {
    return this.page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: name });
  }

  /** Chooses a line of the menu that the explorer gives for a file. */
  async fromMenu(name, words) {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    const item = this.page.locator('.monaco-menu .action-item', { hasText: words }).first();
    await this.until(`the menu of ${name} offers "${words}"`, async () => {
      await row.click({ button: 'right' });
      await item.waitFor({ timeout: 3000 }).catch(() => undefined);
      if (await item.isVisible()) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    // A menu that has just opened does not take clicks yet.
    await this.until(`the menu takes "${words}"`, async () => {
      if (await item.isVisible()) await item.click({ timeout: 3000 }).catch(() => undefined);
      await item.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
      return !(await item.isVisible());
    });
  }

  /** Runs a command by the words that the palette shows. */
  async run(command) {
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: command });
    await this.until(`the palette offers "${command}"`, async () => {
      await this.quickInput('F1', command);
      await row.waitFor({ timeout: 3000 }).catch(() => undefined);
      if (await row.isVisible()) return true;
      // A palette that was opened before the extensions were there does not learn of their commands.
      await this.closeQuickInput();
      return false;
    });
    await this.page.keyboard.press('Enter');
  }

  /** The commands that the palette offers for some words. */
  async offered(words) {
    await this.quickInput('F1', words);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    const labels = await rows.allInnerTexts();
    await this.closeQuickInput();
    return labels;
  }

  /** Opens a quick input by its key and types into it; pressed again where the workbench was not listening yet. */
  async quickInput(key, text) {
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    await this.until(`${key} opens the quick input`, async () => {
      if (await input.isVisible()) return true;
      await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 2000 }).catch(() => undefined);
      return input.isVisible();
    });
    if (key === 'F1') await input.fill(`>${text}`);
    else await input.fill(text);
  }

  async closeQuickInput() {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  }

  /** The rows of a quick pick once it shows the given words. */
  async picks(words) {
    const list = this.page.locator('.quick-input-widget:visible');
    await list.getByText(words).first().waitFor();
    return list.locator('.monaco-list-row').allInnerTexts();
  }

  /** Opens the Problems panel and returns it. */
  async problems() {
    const panel = this.page.locator('.markers-panel');
    await this.until('the Problems panel opens', async () => {
      if (await panel.isVisible()) return true;
      await this.page.keyboard.press('Control+Shift+KeyM');
      await panel.waitFor({ timeout: 2000 }).catch(() => undefined);
      return panel.isVisible();
    });
    return panel;
  }

  /**
   * The findings that the Problems panel shows for a filter, file names left out; waits for the first.
   * @param {string} filter words of the message, or the rule
   */
  async findings(filter) {
    const panel = await this.problems();
    const rows = panel.locator('.monaco-list-row[aria-level="2"]');
    return this.until(`a finding "${filter}"`, async () => {
      // A panel that has just been opened may forget what was typed.
      if ((await this.problemsFilter().inputValue()) !== filter) await this.filterProblems(filter);
      const texts = (await rows.allTextContents()).map(text => text.replace(/\s+/gu, ' '));
      return texts.length > 0 && texts.every(text => text.includes(filter)) ? texts : null;
    });
  }

  problemsFilter() {
    return this.page.locator('.pane-composite-part.panel .viewpane-filter input').first();
  }

  async filterProblems(filter) {
    await this.problemsFilter().fill(filter);
    // Typed words take a moment to be heeded, and are lost where the panel is closed before.
    if (filter === '') await this.page.getByText(/^Showing \d+ of \d+$/u).waitFor({ state: 'hidden' });
  }

  /** Waits until the workbench itself counts no error and no warning. */
  async noErrorsOrWarnings() {
    const item = this.page.locator('[id="status.problems"]');
    await this.until('no error and no warning', async () => {
      const label = (await item.getAttribute('aria-label')) ?? '';
      return !/[1-9]\d* (error|warning)|(errors|warnings): [1-9]/iu.test(label);
    });
  }

  /** The draft's state in the status bar, once it says something of the given kind. */
  async draftStatus(words) {
    const item = this.page.locator('.statusbar-item', { hasText: words });
    await item.first().waitFor();
    return ((await item.first().textContent()) ?? '').trim();
  }

  /** Checks exactly the boxes with the given words in a quick pick of several, and accepts. */
  async pickSeveral(words) {
    const rows = this.page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows.first().waitFor();
    for (const row of await rows.all()) {
      const text = (await row.textContent()) ?? '';
      const box = row.locator('[role="checkbox"], input[type="checkbox"]').first();
      const checked = (await row.getAttribute('aria-checked')) ?? (await box.getAttribute('aria-checked'));
      if (words.some(word => text.includes(word)) !== (checked === 'true')) await box.click();
    }
    await this.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK', exact: true }).click();
  }

  /** Chooses the one line with the given words in a quick pick. */
  async pick(words) {
    const list = this.page.locator('.quick-input-widget:visible');
    await list.locator('.monaco-list-row', { hasText: words }).first().click();
  }

  /** The notifications that are shown now. */
  notifications() {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  /** Waits for a notification with the given words and returns its text. */
  async notification(words) {
    const item = this.notifications().filter({ hasText: words }).first();
    await item.waitFor();
    return ((await item.textContent()) ?? '').replace(/\s+/gu, ' ');
  }

  /** The text of the visible editor lines, spaces as spaces. */
  async editorText() {
    const lines = await this.page.locator('.editor-instance .view-lines .view-line').all();
    const texts = [];
    for (const line of lines) {
      const box = await line.evaluate(element => [Number.parseFloat(element.style.top), element.textContent ?? '']);
      texts.push(box);
    }
    return texts
      .sort((a, b) => a[0] - b[0])
      .map(([, text]) => text.replace(/\u00a0/gu, ' '))
      .join('\n');
  }

  /** Goes to a line of the active editor, from 1. */
  async goTo(line, column = 1) {
    await this.quickInput('Control+KeyG', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor();
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  async save() {
    await this.page.keyboard.press('Control+KeyS');
    await this.page.locator('.tabs-container .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Back to an empty window: no quick input, no notification, no panel, no editor; unsaved text is dropped. */
  async reset() {
    const { page } = this;
    for (let tries = 0; tries < 3 && (await page.locator('.quick-input-widget:visible').count()) > 0; tries++)
      await page.keyboard.press('Escape');
    const dialog = page.locator('.monaco-dialog-box');
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await this.run('View: Close All Editors');
    const tabs = page.locator('.tabs-container .tab');
    await this.until('all editors are closed', async () => {
      if (await dialog.isVisible()) await dialog.getByRole('button', { name: /Don't Save/u }).click();
      return (await tabs.count()) === 0;
    });
    await this.run('Notifications: Clear All Notifications');
    if (await page.locator('.markers-panel').isVisible()) {
      await this.filterProblems('');
      await page.keyboard.press('Control+KeyJ');
    }
  }

  /**
   * Asks again and again until it holds.
   * @param {string} what for the message
   * @param {() => Promise<unknown>} holds
   */
  async until(what, holds, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (;;) {
      const value = await holds();
      if (value) return value;
      if (Date.now() > end) throw new Error(`not in ${patience / 1000} s: ${what}`);
      await this.page.waitForTimeout(100);
    }
  }
}
