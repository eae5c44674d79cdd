import { describe, expect, it } from 'vitest';
import { answerFirst, whenQuiet } from '../../src/store/quiet';

/** An answer that is given when it is told to. */
function answer() {
  let give = () => {};
  const given = answerFirst(() => new Promise<void>((done) => (give = done)));
  return { given, give: () => give() };
}

describe('What can wait', () => {
  it('is done at once while nobody asks for anything', async () => {
    await expect(whenQuiet()).resolves.toBeUndefined();
  });

  it('waits until the last answer is given, also one that was asked for meanwhile', async () => {
    const [first, second] = [answer(), answer()];
    const order: string[] = [];
    const later = whenQuiet().then(() => order.push('what can wait'));
    first.give();
    await first.given;
    order.push('first answer');
    const third = answer();
    second.give();
    await second.given;
    order.push('second answer');
    third.give();
    await third.given;
    await later;
    expect(order).toEqual(['first answer', 'second answer', 'what can wait']);
  });

  it('goes on after an answer that failed', async () => {
    const failing = answerFirst(() => Promise.reject(new Error('made up')));
    const later = whenQuiet();
    await expect(failing).rejects.toThrow('made up');
    await expect(later).resolves.toBeUndefined();
  });
});
