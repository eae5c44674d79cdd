// What runs in the page of the shortlist: each function is sent there alone, and names nothing outside of itself.

/** What is done: a button is pressed, a word is typed, the table scrolled to this share of it, or a message sent to the worker. */
export type Press =
  | { click: string }
  | { type: string }
  | { scroll: number }
  | { send: { name: string; body: unknown } };

/** When the first row was drawn, in milliseconds since the page was asked for; endless where none comes. */
export const firstRows = (): Promise<number> =>
  new Promise((done) => {
    const look = () => {
      const now = performance.now();
      if (document.querySelector('.grid-body [aria-rowindex]:not([aria-busy])')) done(now);
      else if (now > 60_000) done(Infinity);
      else requestAnimationFrame(look);
    };
    look();
  });

/** From now on the page's longest task is told by `data-longest-task` of its body: not that which draws the first rows. */
export function watchTasks(): void {
  document.body.dataset['longestTask'] = '0';
  const from = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (startTime >= from)
        document.body.dataset['longestTask'] = String(Math.max(duration, Number(document.body.dataset['longestTask'])));
  });
  observer.observe({ type: 'longtask' });
}

/** When everybody was read, in milliseconds since the page was asked for: then nothing more is said of reading. */
export const everythingRead = (): Promise<number> =>
  new Promise((done, fail) => {
    const look = () => {
      const said = document.querySelector('.count')?.textContent ?? '';
      if (said !== '' && !said.includes('·')) done(performance.now());
      else if (performance.now() > 600_000) fail(new Error(`Not everybody is read: ${said}`));
      else setTimeout(look, 50);
    };
    look();
  });

/** How long it takes until what was pressed has changed what is drawn, and every row in sight is there; milliseconds. */
export async function drawnAfter(press: Press): Promise<number> {
  const drawn = () => {
    // The row that has the keyboard stays drawn, and need not be in sight.
    const rows = [...document.querySelectorAll<HTMLElement>('.grid-body [aria-rowindex]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const isWhole = rows.every((row) => row.ariaBusy !== 'true');
    // Not all rows in sight: what is asked is shown above them, and moves the last out of sight before anything is found.
    return isWhole ? `${document.querySelector('.count')?.textContent} ${rows[0]?.textContent}` : null;
  };
  const before = drawn();
  const begin = performance.now();
  if ('click' in press) {
    const button = document.querySelector<HTMLElement>(press.click);
    if (!button) throw new Error(`There is no ${press.click}.`);
    button.click();
  } else if ('type' in press) {
    const field = document.querySelector<HTMLInputElement>('.toolbar input[type="search"]');
    if (!field) throw new Error('There is nothing to search in.');
    field.value = press.type;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else if ('scroll' in press) {
    const scroller = document.querySelector<HTMLElement>('.scroller');
    if (scroller) scroller.scrollTop = scroller.scrollHeight * press.scroll;
  } else {
    const { name, body } = press.send;
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): void } } })
      .chrome;
    runtime.sendMessage({ fitlens: name, body, id: crypto.randomUUID() });
  }
  for (;;) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    const after = drawn();
    if (after !== null && after !== before) return now - begin;
    if (now - begin > 20_000) return Infinity;
  }
}
