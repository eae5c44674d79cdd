import type { Mutant } from './mutant';

/** How much is read and sent at once, until when a summary holds, and what a link tells. */
export const mutants: Mutant[] = [
  {
    name: 'A search for two words that nobody has together reads every creator there is',
    file: 'src/store/summaries.ts',
    find: 'ids.length === wanted || read === mostRead',
    replace: 'ids.length === wanted',
    killedBy: 'test/unit/store-search.test.ts',
    project: 'unit',
  },
  {
    name: 'A verdict is shown as fresh in the very moment in which a post ages out of it',
    file: 'src/store/summary-state.ts',
    find: 'now < summary.goodUntil',
    replace: 'now <= summary.goodUntil',
    killedBy: 'test/unit/summary-state.test.ts',
    project: 'unit',
  },
  {
    name: 'Ten thousand documents of a team are taken in at once: every write of the person waits for that',
    file: 'src/team/pull.ts',
    find: 'const documentsAtOnce = 100;',
    replace: 'const documentsAtOnce = 100_000;',
    killedBy: 'test/unit/team-parts.test.ts',
    project: 'unit',
  },
  {
    name: 'Ten thousand documents are sent to a team at once',
    file: 'src/team/push.ts',
    find: 'documents: 100,',
    replace: 'documents: 100_000,',
    killedBy: 'test/unit/team-parts.test.ts',
    project: 'unit',
  },
  {
    name: 'A site learns from the address of Fitlens’s page who came from there',
    file: 'src/shortlist/creator/account-card.tsx',
    find: ' rel="noopener noreferrer"',
    replace: '',
    killedBy: 'test/unit/links-out.test.ts',
    project: 'unit',
  },
];
