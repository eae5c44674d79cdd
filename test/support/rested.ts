/** Whatever can go on by itself has gone on: what the worker does after its answers is done, or waits. */
export async function rested(): Promise<void> {
  for (let turns = 0; turns < 200; turns++) await new Promise((done) => setImmediate(done));
}
