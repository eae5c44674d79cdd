import { existsSync, readFileSync } from 'node:fs';

type Messages = { [key: string]: { message: string } };
const read = (path: string): Messages => {
  const file = new URL(`../../${path}`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Messages) : {};
};

/** The extension's English messages. */
export const english: Messages = {
  ...read('public/_locales/en/messages.json'),
  ...read('src/estimate/MESSAGES.json'),
};
