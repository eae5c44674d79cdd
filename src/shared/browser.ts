/** The only import of webextension-polyfill: its types everywhere, its code in the worker and the extension's pages. */
export { default as browser } from 'webextension-polyfill';
