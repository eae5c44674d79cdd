import type { PageRef } from '../../../model/page';
import type { Reason } from '../../../model/reading';
import { reasonIn } from '../refusal';
import { hook, isOnPage } from './visible-text';

/** X's notice in place of the posts: of an account, or that there is none. */
const noticeIn = (document: Document): Element | null =>
  [...document.querySelectorAll(hook('emptyState'))].find(isOnPage) ?? null;

const topicOf = (notice: Element): Reason | null =>
  reasonIn([...notice.querySelectorAll('a')].map((link) => link.getAttribute('href')).join(' '));

/** Why an account that is there shows no posts; null where nothing tells. */
export function whyNoPosts(document: Document): Reason | null {
  const notice = noticeIn(document);
  if (notice === null) return null;
  // Whom the visitor blocked, the header offers to unblock.
  return topicOf(notice) ?? (document.querySelector('[data-testid$="-unblock"]') ? 'blocked-by-viewer' : null);
}

/** Why there is no account, or no post: what a notice about this very one says, which alone offers nothing where there is none. */
export function whyNobody(document: Document, { kind, handle }: PageRef): Reason {
  if (kind === 'post' && document.querySelector(hook('error-detail')) !== null) return 'not-found';
  const notice = noticeIn(document);
  const isNamed = [...document.querySelectorAll(`${hook('primaryColumn')} span`)].some(
    (span) => (span.textContent ?? '').trim().toLowerCase() === `@${handle?.toLowerCase()}`,
  );
  if (kind === 'profile' && notice !== null && isNamed)
    return topicOf(notice) ?? (notice.querySelector('a, button, [role="button"]') ? 'unknown-layout' : 'not-found');
  return document.querySelector('#react-root') === null ? 'unknown-layout' : 'not-loaded';
}
