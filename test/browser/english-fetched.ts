import { makeWords } from '../../src/shared/words';

// The extension's English messages where there are no files to read: in the place of `test/support/english`.

// Fetched, because Vite does not import what lies in the public folder.
export const english = (await (await fetch('/_locales/en/messages.json')).json()) as {
  [key: string]: { message: string };
};

export const englishWords = makeWords((key) => english[key]?.message ?? '');
