import { describe, expect, it } from 'vitest';
import { sinceOf } from '../../src/estimate/since';
import { aSnapshot } from '../support/snapshots';

const noon = (day: string) => new Date(`${day}T12:00:00`);
const visits = (...days: string[]) => days.map((day) => aSnapshot(day));
const compared = (days: string[], savedOn: string | null, today: string) => {
  const { before, latest } = sinceOf(visits(...days), savedOn && noon(savedOn).toISOString(), noon(today));
  return [before?.day ?? null, latest?.day ?? null];
};

describe('A creator who is saved', () => {
  it('is compared with the day of saving, however often they were visited since', () => {
    const days = ['2026-11-01', '2026-11-16', '2026-11-20', '2026-11-30'];
    expect(compared(days, '2026-11-16', '2026-11-30')).toEqual(['2026-11-16', '2026-11-30']);
  });

  it('is compared with the first visit after it where none was that day, else with the last before', () => {
    const days = ['2026-11-01', '2026-11-20', '2026-11-25', '2026-11-30'];
    expect(compared(days, '2026-11-16', '2026-11-30')).toEqual(['2026-11-20', '2026-11-30']);
    expect(compared(['2026-10-01', '2026-11-01', '2026-11-30'], '2026-11-16', '2026-11-30')).toEqual([
      '2026-11-01',
      '2026-11-30',
    ]);
  });

  it('is compared with nothing on the day of saving, nor while nobody came by again', () => {
    expect(compared(['2026-11-01', '2026-11-30'], '2026-11-30', '2026-11-30')).toEqual([null, '2026-11-30']);
    expect(compared(['2026-11-01', '2026-11-16'], '2026-11-16', '2026-11-30')).toEqual([null, '2026-11-16']);
    expect(compared([], '2026-11-16', '2026-11-30')).toEqual([null, null]);
  });

  it('needs but four rows: the last two, the first from the day of saving on, and the last before', () => {
    const days = Array.from({ length: 28 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
    const few = ['2026-11-27', '2026-11-28', '2026-11-16', '2026-11-15'];
    expect(compared(few, '2026-11-16', '2026-11-28')).toEqual(compared(days, '2026-11-16', '2026-11-28'));
    expect(compared(few.slice(0, 2), null, '2026-11-28')).toEqual(compared(days, null, '2026-11-28'));
  });
});

describe('A creator who is not saved', () => {
  it('is compared with the last visit of an earlier day', () => {
    expect(compared(['2026-11-01', '2026-11-16', '2026-11-30'], null, '2026-11-30')).toEqual([
      '2026-11-16',
      '2026-11-30',
    ]);
    expect(compared(['2026-11-30'], null, '2026-11-30')).toEqual([null, '2026-11-30']);
  });
});

describe('When the clock was set back', () => {
  it('visits of days to come are not compared with', () => {
    expect(compared(['2026-11-16', '2027-11-29'], null, '2026-11-30')).toEqual(['2026-11-16', '2026-11-16']);
    expect(compared(['2027-11-29'], null, '2026-11-30')).toEqual([null, null]);
  });

  it('a saving that is still to come is told of nobody: what counts is the last visit', () => {
    const since = sinceOf(visits('2026-11-16', '2026-11-30'), noon('2027-11-29').toISOString(), noon('2026-11-30'));
    expect(since).toMatchObject({ savedOn: null, before: { day: '2026-11-16' } });
  });
});
