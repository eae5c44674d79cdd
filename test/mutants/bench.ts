import type { Mutant } from './mutant';

export const mutants: Mutant[] = [
  {
    name: 'the mark of a waiting badge asks the page for its style in each frame',
    file: 'src/ui/badge-style/line.css',
    find: 'transform: rotate(1turn);',
    replace: 'rotate: 1turn;',
    killedBy: 'test/unit/badge-animations.test.ts',
    project: 'unit',
  },
  {
    name: 'a row of the bench fails by noise: medians alone are held against each other',
    file: 'scripts/bench/table.ts',
    find: 'now.low > limit * Math.max(least, other.high)',
    replace: 'now.middle > limit * Math.max(least, other.middle)',
    killedBy: 'test/unit/bench.test.ts',
    project: 'unit',
  },
  {
    name: 'a page that costs many times its floor passes the bench',
    file: 'scripts/bench/table.ts',
    find: "...sentence(wholeOf(row, 'now'), 'floor', wholeOf(row, 'floor'), row.limits.floor),",
    replace: '',
    killedBy: 'test/unit/bench.test.ts',
    project: 'unit',
  },
  {
    name: 'an idle tab is not charged with what the tap does',
    file: 'scripts/bench/own-calls.ts',
    find: "url.startsWith('chrome-extension://') || url === 'native'",
    replace: "url.startsWith('chrome-extension://')",
    killedBy: 'test/unit/bench.test.ts',
    project: 'unit',
  },
  {
    name: 'what grows with the creators passes the bench as long as the first ten thousand do not show it',
    file: 'scripts/bench/store-table.ts',
    find: 'timesOf(spreadsOf(row).at(-1), spreadsOf(row)[0])',
    replace: 'timesOf(spreadsOf(row)[1], spreadsOf(row)[0])',
    killedBy: 'test/unit/bench.test.ts',
    project: 'unit',
  },
];
