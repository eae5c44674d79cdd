import type { PageRef } from '../../model/page';
import type { Reading, Reason } from '../../model/reading';
import { blankReading } from '../blank';
import { asText, get, type Json } from '../json/json';

/** The code of GraphQL's "Rate limit exceeded". */
const rateLimit = 1_675_004;

/**
 * Why Meta answered nothing; null for an answer that is none of its refusals. To visitors who look at too much without a
 * login it says to wait, and that a login would help: `require_login` beside a `message`.
 */
function refusalIn(json: Json): Reason | null {
  if (get(json, 'errors', 0, 'code') === rateLimit) return 'throttled';
  if (get(json, 'status') !== 'fail') return null;
  const message = asText(get(json, 'message')) ?? '';
  if (/^(?:challenge|checkpoint)_required$/.test(message)) return 'challenge';
  const isLimit = get(json, 'spam') === true || /rate.?limit|wait a few minutes/i.test(message);
  const needsLogin = get(json, 'require_login') === true;
  if (isLimit || (needsLogin && message !== '')) return 'throttled';
  return needsLogin || message === 'login_required' ? 'login-wall' : null;
}

/** What a refusal says: it is about the visitor, so it holds for any page that shows nothing else. Null for other answers. */
export function readRefusal(json: Json, page: PageRef, at: string): Reading | null {
  const why = refusalIn(json);
  return why && { ...blankReading(page, at), missing: [{ what: 'page', why }] };
}
