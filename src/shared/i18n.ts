import { browser } from './browser';
import { makeWords } from './words';

/** The messages of `_locales` in the browser's language. */
export const words = makeWords((key) => browser.i18n.getMessage(key));
export const { say, sayCount, language } = words;
export const direction = (): 'ltr' | 'rtl' => (browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');
