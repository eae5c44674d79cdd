/** How long work may go on before the page is given a turn, in ms: half of what a person feels. */
const slice = 20;

/**
 * Gives a function that lets the page do something else once enough time went by. By a message port: timers of a page in
 * the background are slowed down to one a second.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        done();
      });
      port1.start();
      port2.postMessage(null);
    });
    since = performance.now();
  };
}
