import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeWords, type Words } from '../../src/shared/words';
import { root } from './driver';

type MessageFile = { [key: string]: { message: string } };

/** A message file of the extension. */
export const messagesOf = (language: string): MessageFile =>
  JSON.parse(readFileSync(path.join(root, 'public/_locales', language, 'messages.json'), 'utf8')) as MessageFile;

/** The extension's English messages. */
export const english = messagesOf('en');

/** The extension's words in the language of this folder of `_locales`. */
export function wordsIn(folder: string): Words {
  const messages = messagesOf(folder);
  return makeWords((key) => messages[key]?.message ?? '');
}

/** The extension's words in English. */
export const englishWords = wordsIn('en');
