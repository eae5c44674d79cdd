import type { Plugin } from 'vite';

/** PouchDB's one way to run text as code: filters and views of a design document, of which Fitlens uses none. */
const runsText = 'return Function.apply(null, keys).apply(null, values);';
const refuses = `throw new Error('Text is never run as code.');`;

/**
 * Takes that way out of the build. The content security policy would stop it anyway; but whoever reviews an extension
 * looks for it, and code that is not there needs no explanation. Stops the build where PouchDB does it in other words.
 */
export function noCodeFromText(): Plugin {
  return {
    name: 'no-code-from-text',
    apply: 'build',
    transform: {
      filter: { id: /\/pouchdb-utils\/lib\/[\w.-]+\.js$/ },
      handler(code) {
        if (code.split(runsText).length !== 2) this.error('PouchDB runs text as code in another way than was known.');
        return { code: code.replace(runsText, refuses), map: null };
      },
    },
  };
}
