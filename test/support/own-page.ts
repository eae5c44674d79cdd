import type { OwnPage } from './driver';
import { click, fill, type Tab, textOf } from './tab';

/** A page of Fitlens's own as scenarios handle it; `front` brings the creator's tab back. */
export const ownPageOf = (tab: Tab, front: () => Promise<unknown>): OwnPage => ({
  text: () => textOf(tab),
  click: (target) => click(tab, target),
  fill: (selector, text) => fill(tab, selector, text),
  press: (key) => tab.press(key),
  evaluate: (run, argument) => tab.evaluate(run, argument),
  screenshot: (file) => tab.screenshot(file),
  async close() {
    await tab.close();
    await front();
  },
});
