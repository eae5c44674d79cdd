import type { Candidate } from '../../src/model/candidate';

/** A creator in a campaign: shortlisted on 1 November 2026, but for what is said otherwise. */
export const aCandidate = (brief: string, changes: Partial<Candidate> = {}): Candidate => ({
  brief,
  creator: 'mira',
  status: 'shortlisted',
  reason: null,
  statusAt: '2026-11-01T12:00:00.000Z',
  addedAt: '2026-11-01T12:00:00.000Z',
  nextStep: null,
  agreed: null,
  order: '1',
  changed: { status: '1' },
  ...changes,
});
