import { describe, expect, it, vi } from 'vitest';
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

describe('A source that tells the account’s id', () => {
  const nameless = { ...page, accountId: null };
  const told = aReading({ account: anAccount({ id: '501' }) });

  it('has all asked anew with it, before a later one was asked without', () => {
    const asked: (string | null)[] = [];
    function* sources({ accountId }: typeof page): Iterable<Found> {
      yield told;
      asked.push(accountId);
      yield aReading();
    }
    expect(readSources(nameless, sources)).toHaveLength(2);
    expect(asked).toEqual(['501']);
  });

  it('that was known already has nothing asked twice', () => {
    const sources = vi.fn(() => [told, told]);
    readSources({ ...page, handle: told.account?.handle ?? null, accountId: '501' }, sources);
    expect(sources).toHaveBeenCalledTimes(1);
  });
});
