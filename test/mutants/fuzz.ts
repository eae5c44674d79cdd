import type { Mutant } from './mutant';

// What the changed inputs must notice: a reader that throws or takes another's numbers, a door that lets in what it must
// not, a pattern that takes ever longer.

export const mutants: Mutant[] = [
  {
    name: 'An answer of X that is nested deep enough stops its reader',
    file: 'src/sites/x/json/responses.ts',
    find: "return isOfNobody(json) ? 'not-found' : whyError(json);",
    replace:
      'return /^\\{"data":\\{("user\\w*":\\{\\})?\\}\\}$/.test(JSON.stringify(json)) ? \'not-found\' : whyError(json);',
    killedBy: 'test/dom/fuzz-answers.test.ts',
    project: 'dom',
  },
  {
    name: 'A part that YouTube adds to a channel’s header makes the subscribers the number of videos',
    file: 'src/sites/youtube/json/account.ts',
    find: 'lines.length > 2 || last.length > 2 || last.some(isHandle)',
    replace: 'lines.length > 2 || last.some(isHandle)',
    killedBy: 'test/dom/youtube-mutations.test.ts',
    project: 'dom',
  },
  {
    name: 'A web page’s process reads and writes notes',
    file: 'src/background/dispatch.ts',
    find: 'from === null || (from && fromPages.includes(name))',
    replace: 'from === null || (from && name in messageSchemas)',
    killedBy: 'test/unit/fuzz-door.test.ts',
    project: 'unit-mocked',
  },
  {
    name: 'A backup in which something was changed is imported',
    file: 'src/store/backup/check-file.ts',
    find: ' || parsed.output.sha256 !== (await chain.end()))',
    replace: ')',
    killedBy: 'test/unit/fuzz-import.test.ts',
    project: 'unit',
  },
  {
    name: 'A creator with an endless name keeps a whole spreadsheet from being added',
    file: 'src/options/sheets/read-row.ts',
    find: '?.slice(0, limits.name) ?? null',
    replace: ' ?? null',
    killedBy: 'test/unit/fuzz-sheet.test.ts',
    project: 'unit',
  },
  {
    name: 'A text of a million letters is searched for times, and kept',
    file: 'src/reading/printed/relative-time.ts',
    find: 'if (text.length > limits.printed) return null;',
    replace: '',
    killedBy: 'test/dom/long-texts.test.ts',
    project: 'dom',
  },
  {
    name: 'The first of two like buttons in a post of X is the post’s own',
    file: 'src/sites/x/drawn/article-with-hooks.ts',
    find: 'if (another) return null;',
    replace: 'void another;',
    killedBy: 'test/dom/x-mutations.test.ts',
    project: 'dom',
  },
  {
    name: 'The first of two comment buttons of a short is its own',
    file: 'src/sites/youtube/json/watch.ts',
    find: 'buttons.length === 1 ? buttonForms(',
    replace: 'buttons.length > 0 ? buttonForms(',
    killedBy: 'test/dom/youtube-mutations.test.ts',
    project: 'dom',
  },
  {
    name: 'A name without end stops TikTok’s reader',
    file: 'src/sites/tiktok/drawn/caption.ts',
    find: 'if (Math.max(name?.length ?? 0, template?.length ?? 0) > limits.printed) return () => null;',
    replace: 'if (limits.printed === 0) return () => null;',
    killedBy: 'test/dom/long-texts.test.ts',
    project: 'dom',
  },
  {
    name: 'Each post of a list of X is held against all of them',
    file: 'src/sites/x/json/gather.ts',
    find: 'listed.flatMap((entry) => itemsIn(entry, false))',
    replace: "listed.flatMap((entry) => (listed.every((one) => placeOf(one) !== '') ? itemsIn(entry, false) : []))",
    killedBy: 'test/dom/long-lists.test.ts',
    project: 'dom',
  },
];
