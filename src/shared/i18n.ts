import { browser } from './browser';
import { makeWords } from './words';

/** The messages of `_locales` in the browser's language. */
export const words = makeWords((key) => browser.i18n.getMessage(key));
export const { say, language } = words;
export const direction = (): 'ltr' | 'rtl' => (words.say('direction') === 'rtl' ? 'rtl' : 'ltr');
