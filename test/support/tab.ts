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

/** Travels into the browser as text: uses nothing from outside its braces. */
function middleOfTarget(target: Target): { x: number; y: number } | null {
  const nameOf = (control: Element) =>
    (control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
  const element =
    typeof target === 'string'
      ? document.querySelector(target)
      : [...document.querySelectorAll('button, a, summary, input, select, textarea, [role]')].find(
          (control) => nameOf(control) === target.name,
        );
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
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
