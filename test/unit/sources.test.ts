import { describe, expect, it } from 'vitest';
import { type Found, readSources } from '../../src/reading/read-sources';
import { anAccount, aReading } from '../support/readings';

const { page } = aReading();
const empty = (key: string): Found => ({ ...aReading({ missing: [{ what: 'posts', why: 'empty-list' }] }), key });
const shown = (key: string): Found => ({ ...aReading({ account: anAccount() }), key });

describe('what a source tells of an account by a key of the site’s own', () => {
  it('counts where another source shows the account with that key', () => {
    expect(readSources(page, () => [empty('a'), shown('a')])).toHaveLength(2);
  });

  it('is dropped where none does: it may be anybody’s', () => {
    expect(readSources(page, () => [empty('b'), shown('a')])).toEqual([aReading({ account: anAccount() })]);
    expect(readSources(page, () => [empty('b')])).toEqual([]);
  });

  it('never leaves the page', () => {
    expect(readSources(page, () => [shown('a')])).toEqual([aReading({ account: anAccount() })]);
  });
});
