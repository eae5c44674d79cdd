/** Whom a write touched: ids of creators, or keys of accounts; null where it may have been anybody. */
export type Touched = readonly string[] | null;

/** Only Fitlens's own worker and pages hear it: a channel belongs to one origin. */
const channel = 'fitlens-changes';

/** Tells every open page of Fitlens what a write touched. Nobody need listen, and nothing waits for them. */
export function tellChanges(touched: Touched): void {
  const told = new BroadcastChannel(channel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but its own origin
  told.postMessage(touched);
  told.close();
}

/** Calls back after each write, also of other windows; returns how to stop. Works in pages and in their workers. */
export function onChanges(callback: (touched: Touched) => void): () => void {
  const heard = new BroadcastChannel(channel);
  heard.addEventListener('message', ({ data }: MessageEvent<Touched>) => callback(data));
  return () => heard.close();
}
