// npm run bench [-- ROW…] [--base REV]: what Fitlens weighs, and what it costs a page, now and at an earlier commit.
import { parseArgs } from 'node:util';
import { type Base, buildBase } from './bench/base';
import { measureAnswer } from './bench/answer';
import { measureAnswers } from './bench/answers';
import { measureBlank } from './bench/blank';
import type { Contender } from './bench/contenders';
import { tellIdle } from './bench/idle';
import { measureLook } from './bench/look';
import { measurePieces } from './bench/pieces';
import { tellShortlist } from './bench/shortlist';
import { tellSizes } from './bench/sizes';
import { measureStart } from './bench/start';
import { tellStore } from './bench/store';
import { measureBefore } from './bench/store-before';
import { tellTeam } from './bench/team';
import { excesses, headOf, type Row, rowText } from './bench/table';
import { measureVisit } from './bench/visit';
import { buildExtension } from './build-extension';
import { command, UsageError } from './saved-page';

interface Part {
  title: string;
  measure(base: readonly Contender[]): AsyncGenerator<Row>;
}

const parts: { readonly [name: string]: Part } = {
  blank: { title: 'Added to a page without a profile', measure: measureBlank },
  visit: { title: 'Added to a visit', measure: measureVisit },
  pieces: { title: 'Longest piece of ours on a real page', measure: measurePieces },
  answer: { title: 'From the last answer to the painted badge', measure: measureAnswer },
  look: { title: 'Our scripts in one look', measure: measureLook },
  answers: { title: 'Added by answers that arrive', measure: measureAnswers },
  start: { title: 'A page of ours, until it is painted', measure: measureStart },
  kept: { title: 'The worker, with 1,000 creators', measure: measureBefore },
};
/** What is measured of the pages that people open, and what is measured apart: it takes long, or a server. */
const usual = ['size', ...Object.keys(parts), 'idle'];
const apart = ['store', 'shortlist', 'team'];

/** Measures one part and tells each row as it comes; answers a sentence for each limit that is exceeded. */
async function tell({ title, measure }: Part, base: Base | null): Promise<string[]> {
  const exceeded: string[] = [];
  let isFirst = true;
  for await (const row of measure(base ? [base.contender] : [])) {
    if (isFirst) console.log(`\n${headOf(title, row)}`);
    isFirst = false;
    console.log(rowText(row));
    exceeded.push(...excesses(row));
  }
  if (isFirst) console.log(`\n${title}: NOT MEASURED, there is no real page here.`);
  return exceeded;
}

await command(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { base: { type: 'string' } } });
  const names = [...usual, ...apart];
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no row ${unknown}; there are ${names.join(', ')}.`);
  const wanted = positionals.length === 0 ? usual : names.filter((name) => positionals.includes(name));
  buildExtension('chrome');
  if (wanted.includes('size')) tellSizes();
  const base = wanted.some((name) => name in parts || name === 'idle') ? buildBase(values.base) : null;
  const exceeded: string[] = [];
  try {
    for (const name of wanted) {
      const part = parts[name];
      if (part) exceeded.push(...(await tell(part, base)));
    }
    if (wanted.includes('idle')) exceeded.push(...(await tellIdle(base ? [base.contender] : [])));
    if (wanted.includes('store')) exceeded.push(...(await tellStore()));
    if (wanted.includes('shortlist')) exceeded.push(...(await tellShortlist()));
    if (wanted.includes('team')) exceeded.push(...(await tellTeam()));
  } finally {
    base?.remove();
  }
  if (exceeded.length === 0) return;
  console.error(`\n${exceeded.join('\n')}`);
  process.exitCode = 1;
});
