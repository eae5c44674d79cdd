import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../src/model/reading';
import { readSources } from '../../src/reading/read-sources';
import { joinReadings } from '../../src/records/join-readings';
import { anAccount, aReading } from '../support/readings';

const { page } = aReading();
const empty = (key: string): Reading => ({ ...aReading({ missing: [{ what: 'posts', why: 'empty-list' }] }), key });
const shown = (key: string): Reading => ({ ...aReading({ account: anAccount() }), key });
const isEmptyList = ({ what, why }: Reading['missing'][number]) => what === 'posts' && why === 'empty-list';

describe('what a source tells of an account by a key of the site’s own', () => {
  it('counts where another source shows the account with that key', () => {
    expect(joinReadings([empty('a'), shown('a')]).missing.some(isEmptyList)).toBe(true);
  });

  it('is dropped where none does: it may be anybody’s', () => {
    const { account, missing } = joinReadings([empty('b'), shown('a')]);
    expect(account?.handle).toBe(anAccount().handle);
    expect(missing.some(isEmptyList)).toBe(false);
    expect(joinReadings([empty('b')])).toMatchObject({ page, account: null, posts: [] });
    expect(joinReadings([empty('b')]).missing.some(isEmptyList)).toBe(false);
  });

  it('is not kept', () => {
    expect(joinReadings([shown('a')])).not.toHaveProperty('key');
  });
});

describe('A source that tells the account’s id', () => {
  const nameless = { ...page, accountId: null };
  const told = aReading({ account: anAccount({ id: '501' }) });

  it('has all asked anew with it, before a later one was asked without', () => {
    const asked: (string | null)[] = [];
    function* sources({ accountId }: typeof page): Iterable<Reading> {
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
