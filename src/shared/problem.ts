import type { MessageKey } from '../model/message-key';

/** What went wrong, as a key of `_locales`: the sentence for a person is made where the user's language is known. */
export class Problem extends Error {
  constructor(
    readonly key: MessageKey,
    readonly values: { [name: string]: string } = {},
  ) {
    super(key);
  }
}
