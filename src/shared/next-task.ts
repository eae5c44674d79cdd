/**
 * Lets the page or the worker do something else before it goes on. By a message port: timers of a page in the background
 * are slowed down to one a second.
 */
export const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
