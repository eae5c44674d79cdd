// npm run prove [-- PART…]: the counts of the tests that hold by number, in full. What npm test runs a part of.
import { readFileSync } from 'node:fs';
import { buildExtension } from './build-extension';
import { type Part, parts } from './prove/parts';
import { runPart } from './prove/run-part';
import { command, UsageError } from './saved-page';

/** Lines of a failed part's log that are shown. */
const shown = 60;

/** The parts that were named, and what is left for the last of them: names of mutants, say. */
function chosen(words: readonly string[]): { wanted: Part[]; rest: string[] } {
  const [first, ...others] = words;
  const isPart = (word: string) => parts.some(({ name }) => name === word);
  const rest = first === 'mutants' && !others.some(isPart) ? others : [];
  const unknown = words.filter((word) => !isPart(word) && !rest.includes(word));
  if (unknown.length > 0)
    throw new UsageError(
      `There is no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`,
    );
  return { wanted: parts.filter(({ name }) => words.length === 0 || words.includes(name)), rest };
}

await command(async () => {
  const { wanted, rest } = chosen(process.argv.slice(2));
  const left = new Set(wanted.map(({ name }) => name));
  process.once('SIGINT', () => {
    console.error(`\nStopped. What is left: npm run prove -- ${[...left].join(' ')}`);
    process.exit(130);
  });
  if (wanted.some(({ built }) => built)) buildExtension('chrome');
  const failed: string[] = [];
  for (const part of wanted) {
    const begin = performance.now();
    const proof = await runPart(part, part.name === 'mutants' ? rest : []);
    const seconds = ((performance.now() - begin) / 1_000).toFixed(0);
    left.delete(part.name);
    console.log(`${proof.failed === null ? '✓' : '✗'} ${part.name.padEnd(10)} ${seconds.padStart(6)} s  ${part.what}`);
    if (proof.failed === null) continue;
    failed.push(part.name);
    console.log(`  ${proof.failed}`);
    if (!proof.failed.startsWith('NOT RUN'))
      console.log(
        `${readFileSync(proof.log, 'utf8').trimEnd().split('\n').slice(-shown).join('\n')}\n  All of it: ${proof.log}`,
      );
  }
  if (failed.length === 0) return;
  console.error(`Not proven: ${failed.join(', ')}.`);
  process.exitCode = 1;
});
