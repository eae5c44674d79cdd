import type { browser as polyfilled } from '../shared/browser';

/**
 * The browser's own `browser`, which Chrome has since 148 and Firefox always had. The polyfill would do nothing there,
 * and content scripts pay for every byte on every page.
 */
export const browser = (globalThis as unknown as { browser: typeof polyfilled }).browser;
