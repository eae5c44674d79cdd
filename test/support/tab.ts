import { until } from './until';

/** A browser tab, as far as both Playwright and Puppeteer can drive one. */
export interface Tab {
  /** Runs a self-contained function in the page. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  clickAt(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A CSS selector, or the words a control is called by. */
export type Target = string | { name: string };

/**
 * The middle of what is to be clicked, scrolled into view; null until it is there, can be pressed, stands still and is what the
 * mouse would hit. Travels into the browser as text: uses nothing from outside its braces.
 */
async function middleOfTarget(target: Target): Promise<{ x: number; y: number } | null> {
  const nameOf = (control: Element) =>
    (control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
  const find = () =>
    typeof target === 'string'
      ? document.querySelector(target)
      : [...document.querySelectorAll('button, a, summary, input, select, textarea, [role]')].find(
          (control) => nameOf(control) === target.name,
        );
  const element = find();
  if (!element || element.matches(':disabled')) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  // A tab behind another paints no frames.
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 100);
  });
  const { x, y, width, height } = element.getBoundingClientRect();
  const isStill = find() === element && x === before.x && y === before.y && width > 0 && height > 0;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const hit = isStill && document.elementFromPoint(middleX, middleY);
  const isHit = hit && (element.contains(hit) || hit.contains(element));
  return isHit ? { x: middleX, y: middleY } : null;
}

/** Clicks with the real mouse, as soon as the target is there. */
export async function click(tab: Tab, target: Target): Promise<void> {
  const { x, y } = await until(
    () => tab.evaluate(middleOfTarget, target),
    `something to click: ${JSON.stringify(target)}`,
  );
  await tab.clickAt(x, y);
}

/** Replaces the text of a field by typing. */
export async function fill(tab: Tab, selector: string, text: string): Promise<void> {
  await click(tab, selector);
  await tab.evaluate((field) => document.querySelector<HTMLTextAreaElement>(field)?.select(), selector);
  await tab.press('Backspace');
  await tab.type(text);
}

/** The visible text of a page, one space between words. */
export const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim(), null);
