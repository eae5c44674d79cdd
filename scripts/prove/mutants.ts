// npm run prove -- mutants [NAME or FILE]…: puts one fault after the other into a copy of the checkout; a test has to fail of each.
import { availableParallelism } from 'node:os';
import type { Mutant } from '../../test/mutants/mutant';
import { mutantFiles } from '../../test/support/mutants';
import { command, UsageError } from '../saved-page';
import { type Copy, copyCheckout } from './mutants/copy';
import { isHeavy, type Outcome, runTests } from './mutants/tests';

/** Those whose name or file holds one of the words; all, where there is none. */
function chosen(words: readonly string[]): Mutant[] {
  const isNamed = (part: string, { name }: Mutant) => words.some((word) => part === word || name.includes(word));
  return mutantFiles.flatMap(({ part, mutants }) =>
    mutants.filter((mutant) => words.length === 0 || isNamed(part, mutant)),
  );
}

const pairOf = ({ project, killedBy }: Mutant) => `${project} ${killedBy}`;

/** What the test files come to without any fault: only of one that passes a failure says anything. */
async function passesOf({ folder }: Copy, mutants: readonly Mutant[]): Promise<Map<string, Outcome>> {
  const without = new Map<string, Outcome>();
  for (const project of new Set(mutants.map((mutant) => mutant.project))) {
    const files = [...new Set(mutants.filter((one) => one.project === project).map(({ killedBy }) => killedBy))];
    const outcomes = await runTests(folder, project, files, false);
    for (const [file, outcome] of outcomes) without.set(`${project} ${file}`, outcome);
  }
  return without;
}

type Verdict = { mark: '✓' | '✗' | '!'; says: string };

/** A fault is noticed only where a test fails: one that does not even load has looked at nothing. */
function verdictOf({ failed: [first], passed, trouble }: Outcome): Verdict {
  if (first !== undefined) return { mark: '✓', says: `killed by “${first}”` };
  return passed > 0 ? { mark: '✗', says: 'SURVIVED' } : { mark: '!', says: trouble };
}

async function tryMutant(copy: Copy, mutant: Mutant, without: Outcome | undefined): Promise<Verdict> {
  const { killedBy, project } = mutant;
  if (!without || without.passed === 0) return { mark: '!', says: `${killedBy}: ${without?.trouble ?? 'no test ran'}` };
  const [failing] = without.failed;
  if (failing !== undefined) return { mark: '!', says: `${killedBy} fails without it: “${failing}”` };
  const outcomes = await copy.withMutant(mutant, () => runTests(copy.folder, project, [killedBy], true));
  const outcome = outcomes?.get(killedBy);
  return outcome ? verdictOf(outcome) : { mark: '!', says: `not applicable: its text is not in ${mutant.file} once` };
}

process.once('SIGINT', () => process.exit(130));

await command(async () => {
  const words = process.argv.slice(2);
  const mutants = chosen(words);
  if (mutants.length === 0) throw new UsageError(`No mutant is named ${words.join(' or ')}.`);
  const first = copyCheckout();
  const without = await passesOf(first, mutants);

  const counts = { '✓': 0, '✗': 0, '!': 0 };
  const work = async (copy: Copy, queue: Mutant[]) => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const { mark, says } = await tryMutant(copy, mutant, without.get(pairOf(mutant)));
      counts[mark]++;
      console.log(`${mark} ${mutant.name}\n    ${mutant.file}: ${says}`);
    }
  };
  const light = mutants.filter(({ project }) => !isHeavy(project));
  const copies = availableParallelism() > 1 && light.length > 1 ? [first, copyCheckout()] : [first];
  await Promise.all(copies.map((copy) => work(copy, light)));
  await work(
    first,
    mutants.filter(({ project }) => isHeavy(project)),
  );

  const { '✓': killed, '✗': survived, '!': untold } = counts;
  console.log(`${killed} killed, ${survived} survived${untold > 0 ? `, ${untold} could not be tried` : ''}`);
  if (killed < mutants.length) process.exitCode = 1;
});
