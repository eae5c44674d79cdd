/** Asks again until the answer is neither null nor undefined nor false; throws `what` after `milliseconds`. */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false>,
  what: string,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 40));
  }
}
