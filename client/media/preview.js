/**
 * The script inside the preview: puts the page into its frame, keeps the place while it changes, follows the cursor,
 * and tells the editor which block was clicked. Elements of a block carry `data-line`, its first line in the draft.
 */
// @ts-check
(() => {
  // @ts-expect-error given by the editor
  const editor = acquireVsCodeApi();
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('page'));
  const note = /** @type {HTMLElement} */ (document.getElementById('note'));
  let head = '';
  let cursor = -1;

  /** @param {string} html */
  function show(html) {
    const next = new DOMParser().parseFromString(html, 'text/html');
    const page = frame.contentDocument;
    if (page?.body && head !== '' && next.head.innerHTML === head) {
      page.body.replaceChildren(...next.body.childNodes);
      return;
    }
    head = next.head.innerHTML;
    const top = page?.scrollingElement?.scrollTop ?? 0;
    frame.onload = () => {
      const loaded = frame.contentDocument;
      if (!loaded) return;
      loaded.scrollingElement?.scrollTo(0, top);
      loaded.addEventListener('click', clicked);
      if (cursor >= 0) follow(cursor);
    };
    frame.srcdoc = html;
  }

  /** @param {MouseEvent} event */
  function clicked(event) {
    const target = /** @type {Element | null} */ (event.target);
    const anchor = target?.closest('a[href]');
    if (anchor && !anchor.getAttribute('href')?.startsWith('#')) event.preventDefault();
    if (anchor) return;
    const line = Number(target?.closest('[data-line]')?.getAttribute('data-line') ?? Number.NaN);
    if (Number.isInteger(line)) editor.postMessage({ kind: 'go', line });
  }

  /** @param {number} line */
  function follow(line) {
    cursor = line;
    const page = frame.contentDocument;
    if (!page) return;
    let best = null;
    let bestLine = -1;
    for (const element of page.querySelectorAll('[data-line]')) {
      const at = Number(element.getAttribute('data-line'));
      if (at <= line && at >= bestLine) [best, bestLine] = [element, at];
    }
    if (!best) {
      page.scrollingElement?.scrollTo({ top: 0 });
      return;
    }
    const { top, bottom } = best.getBoundingClientRect();
    if (top < 0 || bottom > frame.clientHeight) best.scrollIntoView({ block: 'center' });
  }

  addEventListener('message', ({ data }) => {
    if (data.kind === 'note') note.textContent = data.text;
    if (data.kind === 'line') follow(data.line);
    if (data.kind === 'page') {
      note.textContent = '';
      if (cursor < 0) cursor = data.line;
      show(data.html);
    }
  });
  editor.postMessage({ kind: 'ready' });
})();
