import type { Mutant } from './mutant';

/** What is typed and left before it was saved, and pages with workers of their own. */
export const mutants: Mutant[] = [
  {
    name: 'What was typed while something before it was being saved is lost with the page',
    file: 'src/options/saver.ts',
    find: 'for (const [name, work] of waiting) void begin(name, work);',
    replace: '',
    killedBy: 'test/unit/saver.test.ts',
    project: 'unit',
  },
  {
    name: 'A page that is hidden and then closed saves twice',
    file: 'src/options/saver.ts',
    find: 'begun.get(work) ?? save(name, work)',
    replace: 'save(name, work)',
    killedBy: 'test/unit/saver.test.ts',
    project: 'unit',
  },
  {
    name: 'What is typed while the options ask anew goes from the screen, and with the next change from what is kept',
    file: 'src/options/use-kept-settings.ts',
    find: 'newest.current.filter(({ name }) => !saver.waits(name))',
    replace: 'newest.current',
    killedBy: 'test/browser/options.test.tsx',
    project: 'browser',
  },
  {
    name: 'What was typed a moment before the options are hidden waits for a timer that may never run',
    file: 'src/options/use-kept-settings.ts',
    find: "document.addEventListener('visibilitychange', leave);",
    replace: '',
    killedBy: 'test/browser/options.test.tsx',
    project: 'browser',
  },
  {
    name: 'A page that is gone before the worker has started loses what was typed last',
    file: 'src/options/use-kept-settings.ts',
    find: 'unsaved.note({ name, message, body, id, at: Date.now() });',
    replace: '',
    killedBy: 'test/e2e/typed-and-left.test.ts',
    project: 'e2e-chromium',
  },
  {
    name: 'A change that was left days ago overwrites what was changed since',
    file: 'src/options/unsaved.ts',
    find: 'if (now - at < repeatable) ',
    replace: '',
    killedBy: 'test/unit/unsaved.test.ts',
    project: 'unit',
  },
  {
    name: 'A page that a service worker draws gets answers whose body was read already',
    file: 'src/tap/watch-fetch.ts',
    find: 'readBody(apply(clone, response, []))',
    replace: 'readBody(response)',
    killedBy: 'test/e2e/page-workers.test.ts',
    project: 'e2e-chromium',
  },
];
