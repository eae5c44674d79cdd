import { nextTask } from '../shared/next-task';

/** What long work is given: whom to tell how far it is, and what stops it. Once `signal` aborts, it rejects with its reason. */
export interface Job {
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/** Lets the page draw and answer, then goes on; rejects once the work was stopped. */
export async function breathe({ signal }: Pick<Job, 'signal'>): Promise<void> {
  await nextTask();
  signal.throwIfAborted();
}
