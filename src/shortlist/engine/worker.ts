import { onChanges } from '../../shared/changes';
import { Problem } from '../../shared/problem';
import { db } from '../../store/open';
import { troubleOf } from '../../store/trouble';
import type { Call, Calls, FromWorker, ToWorker } from './calls';
import { TableService } from './table-service';
import { throttled } from './throttled';

// A thread of the table's page of its own: whatever is read, sorted and searched here, the page goes on scrolling.

/** How often the page is told that something changed, at most: each time it asks anew. Milliseconds. */
const often = 300;

const post = (message: FromWorker): void => postMessage(message);

async function answer(service: TableService, { id, call, with: parameters }: Call): Promise<void> {
  try {
    // Which call takes which parameters is checked where a call is made.
    const run = service[call].bind(service) as (...of: unknown[]) => ReturnType<Calls[typeof call]>;
    post({ id, ok: await run(...parameters) });
  } catch (error) {
    console.error(`Fitlens's table could not answer "${call}"`, error);
    const { key, values } = (error instanceof Problem ? error : troubleOf(error)) ?? new Problem('errorUnknown');
    post({ id, problem: { key, values } });
  }
}

let service: TableService | null = null;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('begin' in data) {
    const begun = new TableService(
      db,
      data.begin,
      throttled(() => post({ changed: true }), often),
    );
    service = begun;
    onChanges((touched) => {
      begun.changed(touched).catch((error: unknown) => console.error('Fitlens could not read what was changed', error));
    });
  } else if (service) void answer(service, data);
});
