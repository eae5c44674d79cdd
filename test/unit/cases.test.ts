import { describe, expect, it } from 'vitest';
import { casesNamed, differs, tellCase, valueAt } from '../support/cases';

// Made-up pages after public reports of what went wrong elsewhere: each must come out right, from the page to the estimate.

describe.each(casesNamed().map((one) => [one.name, one.about, one] as const))('%s: %s', (_, __, one) => {
  it('comes out right', () => {
    const told = tellCase(one);
    const wrong = Object.entries(one.expect).flatMap(([where, expected]) => {
      const why = differs(valueAt(told, where), expected);
      return why === null ? [] : [`${where} ${why}`];
    });
    expect(Object.keys(one.expect)).not.toEqual([]);
    expect(wrong).toEqual([]);
  });
});
