import { describe, expect, it } from 'vitest';
import { onChanges, tellChanges, type Touched } from '../../src/shared/changes';

describe('What a write touched', () => {
  it('is heard by every page that is open, in order, until it stops listening', async () => {
    const first: Touched[] = [];
    const stopFirst = onChanges((touched) => first.push(touched));
    const heardAll = new Promise<Touched[]>((done) => {
      const heard: Touched[] = [];
      const stop = onChanges((touched) => {
        heard.push(touched);
        if (touched !== null) return;
        stop();
        done(heard);
      });
    });
    tellChanges(['mira', 'tom']);
    tellChanges(null);
    expect(await heardAll).toEqual([['mira', 'tom'], null]);
    expect(first).toEqual([['mira', 'tom'], null]);
    stopFirst();
  });

  it('needs nobody who listens', () => {
    expect(() => tellChanges(['mira'])).not.toThrow();
  });
});
