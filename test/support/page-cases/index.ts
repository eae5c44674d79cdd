import { answerStreams } from './answer-streams';
import { bodyKinds } from './body-kinds';
import { fetchAcross } from './fetch-across';
import { fetchRedirects } from './fetch-redirects';
import { fetchSignals } from './fetch-signals';
import { fetchTypes } from './fetch-types';
import { formData } from './form-data';
import { headerLists } from './header-lists';
import { ownStreams } from './own-streams';
import { polluted } from './polluted';
import { requestsMade } from './requests-made';
import { responsesMade } from './responses-made';
import { windows } from './windows';
import { xhrAcross } from './xhr-across';
import { xhrHeaders } from './xhr-headers';
import { xhrListeners } from './xhr-listeners';
import { xhrStates } from './xhr-states';
import { xhrTypes } from './xhr-types';
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

const together: readonly CaseTable[] = [
  responsesMade,
  requestsMade,
  headerLists,
  bodyKinds,
  formData,
  ownStreams,
  answerStreams,
  fetchSignals,
  fetchRedirects,
  fetchAcross,
  fetchTypes,
  xhrTypes,
  xhrHeaders,
  xhrStates,
  xhrListeners,
  xhrAcross,
  windows,
];
const oneByOne: readonly CaseTable[] = [
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
  polluted,
  stacks,
  functions,
];

/** Runs cases and tells what each saw, as text. Made in the page, like all that it uses. */
type Run = (isListed: boolean, wanted: string[] | null) => Promise<Record<string, string>>;

/** Those of `beside` run several at a time, those of `alone`, which change what all share, one after the other. */
function makeRun(kitFor: typeof makeKit, beside: readonly CaseTable[], alone: readonly CaseTable[]): Run {
  return async (isListed, wanted) => {
    const kit = kitFor(isListed);
    const seen: Record<string, string> = {};
    const walk = async (left: [name: string, run: () => unknown][]) => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [name, run] = next;
        const late = kit.sleep(3_000).then(() => 'never ended');
        seen[name] = JSON.stringify(await Promise.race([kit.attempt(run), late])) ?? 'undefined';
      }
    };
    const casesOf = (tables: readonly CaseTable[]) =>
      tables.flatMap((table) => Object.entries(table(kit))).filter(([name]) => wanted?.includes(name) ?? true);
    // A browser has six connections to a host. Nobody waits for a lane by its promise: its number would stand in stacks.
    const shared = casesOf(beside);
    let lanes = 4;
    await new Promise<void>((done) => {
      const walkLane = async () => {
        await walk(shared);
        if ((lanes -= 1) === 0) done();
      };
      for (let lane = 0; lane < 4; lane++) void walkLane();
    });
    await walk(casesOf(alone));
    return seen;
  };
}

/** The page's own script: `runCases` and all that it needs. */
export const caseScript = (): string =>
  `window.runCases = (${String(makeRun)})(${String(makeKit)}, [${together.map(String).join(',\n')}], [${oneByOne.map(String).join(',\n')}]);\n`;

export type RunCases = { runCases: Run };
