import type { Mutant } from './mutant';

/** What a team's database tells, by whoever writes into it, and the full counts. */
export const mutants: Mutant[] = [
  {
    name: 'Whoever came into a campaign while it was removed here is not on the shortlist once a colleague brings it back',
    file: 'src/store/backup/apply.ts',
    find: '  if (lying === undefined) await settleLaterIn(w, unit.brief.id);\n',
    replace: '',
    killedBy: 'test/unit/team-late-campaign.test.ts',
    project: 'unit',
  },
  {
    name: 'Whoever undoes the removal of a campaign misses who came into it meanwhile',
    file: 'src/store/briefs.ts',
    find: '    await settleLaterIn(w, kept.brief.id);\n',
    replace: '',
    killedBy: 'test/unit/team-late-campaign.test.ts',
    project: 'unit',
  },
  {
    name: 'A campaign of ten thousand that is back has every other write wait until all are on the shortlist',
    file: 'src/store/team/campaign-parts.ts',
    find: 'const creatorsAtOnce = 500;',
    replace: 'const creatorsAtOnce = 500_000;',
    killedBy: 'test/unit/team-settle.test.ts',
    project: 'unit',
  },
  {
    name: 'A list that was asked before a write is answered after it as it was',
    file: 'src/store/remember-reads.ts',
    find: '    put(row: unknown) {\n      lists.clear();\n',
    replace: '    put(row: unknown) {\n',
    killedBy: 'test/unit/remember-reads.test.ts',
    project: 'unit',
  },
  {
    name: 'One document that cannot be read keeps all others of the team away',
    file: 'src/team/take-in.ts',
    find: '    await hold(w, name, found, known, why);\n',
    replace: '    throw new TypeError(why);\n',
    killedBy: 'test/unit/team-fuzz.test.ts',
    project: 'unit',
  },
  {
    name: 'A colleague’s account is shown with followers that nobody counted',
    file: 'src/team/told-accounts.ts',
    find: '  await accounts.put({ ...row, told });\n',
    replace:
      '  const { followers } = told.account;\n  const more = followers && { ...followers, value: followers.value + 1 };\n  await accounts.put({ ...row, told: { ...told, account: { ...told.account, followers: more } } });\n',
    killedBy: 'test/unit/team-fuzz.test.ts',
    project: 'unit',
  },
  {
    name: 'A server that breaks off leaves a person with an error that says nothing',
    file: 'src/team/database/ask.ts',
    find: '        throw troubleOf(stop.signal.aborted ? stop.signal.reason : error, step, connection);\n',
    replace: '        throw error;\n',
    killedBy: 'test/unit/team-fuzz-answers.test.ts',
    project: 'unit',
  },
  {
    name: 'A part of npm run prove in which no test ran is told as proven',
    file: 'scripts/prove/run-part.ts',
    find: "  if (counted.numPassedTests === 0) return 'NOT RUN: no test was';\n",
    replace: '',
    killedBy: 'test/unit/prove.test.ts',
    project: 'unit',
  },
];
