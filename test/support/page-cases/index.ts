import { fetchAborts } from './fetch-aborts';
import { fetchAnswers } from './fetch-answers';
import { fetchBodies } from './fetch-bodies';
import { fetchClones } from './fetch-clones';
import { fetchRequests } from './fetch-requests';
import { fetchStreams } from './fetch-streams';
import { functions } from './functions';
import { type CaseTable, makeKit } from './kit';
import { promises } from './promises';
import { replaced } from './replaced';
import { stacks } from './stacks';
import { xhrAnswers } from './xhr-answers';
import { xhrEvents } from './xhr-events';

const tables: readonly CaseTable[] = [
  fetchBodies,
  fetchStreams,
  fetchRequests,
  fetchAnswers,
  fetchClones,
  fetchAborts,
  promises,
  xhrAnswers,
  xhrEvents,
  replaced,
  stacks,
  functions,
];

/** Runs cases one after the other and tells what each saw, as text. Made in the page, like all that it uses. */
type Run = (isListed: boolean, wanted: string[] | null) => Promise<Record<string, string>>;

function makeRun(kitFor: typeof makeKit, all: readonly CaseTable[]): Run {
  return async (isListed, wanted) => {
    const kit = kitFor(isListed);
    const seen: Record<string, string> = {};
    for (const [name, run] of all.flatMap((table) => Object.entries(table(kit)))) {
      if (wanted && !wanted.includes(name)) continue;
      const late = kit.sleep(3_000).then(() => 'never ended');
      seen[name] = JSON.stringify(await Promise.race([kit.attempt(run), late])) ?? 'undefined';
    }
    return seen;
  };
}

/** The page's own script: `runCases` and all that it needs. */
export const caseScript = (): string =>
  `window.runCases = (${String(makeRun)})(${String(makeKit)}, [${tables.map(String).join(',\n')}]);\n`;

export type RunCases = { runCases: Run };
