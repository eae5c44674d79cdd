import type { Before, Status } from '../../src/model/candidate';
import type { Change } from '../../src/model/creator-change';
import type { CandidateView, CreatorView } from '../../src/shared/creator-view';

/** Of any moment: the fakes need no order. */
const stamp = '01790000000000-000000-0badcafe';

/** A creator in a campaign, as the worker shows it. */
export const candidate = (change: Partial<CandidateView> = {}): CandidateView => ({
  brief: 'default',
  briefName: 'Micro-influencer',
  creator: 'instagram:101',
  status: 'shortlisted',
  reason: null,
  statusAt: new Date().toISOString(),
  addedAt: new Date().toISOString(),
  nextStep: null,
  agreed: null,
  order: stamp,
  changed: { status: stamp },
  ...change,
});

/** What the worker makes of a creator and of one thing done with it: the creator as it is then, and what it was before. */
export function changeView(view: CreatorView, change: Change): { view: CreatorView; before: Before } {
  const before: Before = {
    creator: view.key,
    saved: view.badge.saved,
    tags: view.tags,
    candidates: [],
    events: [],
  };
  if (change.do === 'tags') {
    const tags = [...view.tags.filter((tag) => !change.remove.includes(tag)), ...change.add];
    return { view: withCandidates({ ...view, tags }, view.candidates), before };
  }
  if (change.do === 'unsave') {
    before.candidates = view.candidates.map((one) => ({ brief: one.brief, candidate: one }));
    return { view: withCandidates(view, []), before };
  }
  const brief = change.brief ?? view.campaign.id;
  const there = view.candidates.find((one) => one.brief === brief) ?? null;
  before.candidates = [{ brief, candidate: there }];
  const others = view.candidates.filter((one) => one.brief !== brief);
  if (change.do === 'leave') return { view: withCandidates(view, others), before };
  const next = there ?? candidate({ brief, briefName: nameOf(view, brief), creator: view.key });
  const to = (status: Status): CandidateView =>
    there?.status === status ? next : { ...next, status, reason: null, statusAt: new Date().toISOString() };
  const changed =
    change.do === 'status'
      ? { ...to(change.status), reason: change.reason }
      : change.do === 'nextStep'
        ? { ...next, nextStep: change.nextStep }
        : change.do === 'agreed'
          ? { ...next, agreed: change.agreed }
          : there?.status === 'rejected'
            ? to('shortlisted')
            : next;
  return { view: withCandidates(view, [changed, ...others]), before };
}

/** What undoing it makes of the creator. */
export function restoreView(view: CreatorView, before: Before): CreatorView {
  const touched = new Set(before.candidates.map(({ brief }) => brief));
  const candidates = [
    ...before.candidates.flatMap(({ brief, candidate: one }) =>
      one ? [{ ...one, briefName: nameOf(view, brief) }] : [],
    ),
    ...view.candidates.filter(({ brief }) => !touched.has(brief)),
  ];
  const restored = withCandidates({ ...view, tags: before.tags ?? view.tags }, candidates);
  return { ...restored, badge: { ...restored.badge, saved: before.saved } };
}

const nameOf = (view: CreatorView, brief: string): string =>
  [view.campaign, ...view.briefs].find(({ id }) => id === brief)?.name ?? 'A new campaign';

function withCandidates(view: CreatorView, candidates: CandidateView[]): CreatorView {
  const here = candidates.find(({ brief }) => brief === view.campaign.id);
  const badge = {
    ...view.badge,
    saved: here !== undefined && here.status !== 'rejected',
    rejected: here?.status === 'rejected',
  };
  return { ...view, candidates, badge };
}

/** Whether anybody but a rejected one is in a campaign: then they are on the shortlist. */
export const isListed = ({ candidates }: CreatorView): boolean =>
  candidates.some(({ status }) => status !== 'rejected');
