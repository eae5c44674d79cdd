import { nextTask } from '../../shared/next-task';

/** How long work may go on before the page is given a turn, in ms: half of what a person feels. */
const slice = 20;

/** Gives a function that lets the page do something else once enough time went by. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await nextTask();
    since = performance.now();
  };
}
