import { day } from '../../model/day';
import type { Post } from '../../model/reading';
import { isoFromSeconds, type Json } from '../../reading/json/json';

/** When a post was uploaded, from its id: the upper 32 bits are Unix seconds. Null for an id of another kind. */
export const uploadedAt = (id: string): string | null =>
  /^\d{15,20}$/.test(id) ? isoFromSeconds(Number(BigInt(id) >> 32n)) : null;

/**
 * A post comes out seconds after its upload, or when its author planned it for: of 84 saved posts (2020–2026) 83 within
 * three minutes, one 16 hours later. Never after it was seen (`at`, ISO).
 */
function withinDayOf(uploaded: string | null, at: string): Post['publishedWithin'] {
  if (uploaded === null) return null;
  const from = Date.parse(uploaded);
  return { from: uploaded, to: new Date(Math.max(from, Math.min(from + day, Date.parse(at)))).toISOString() };
}

/** When a post was published: as its JSON says, else about when its id says. */
export function timeOf(createTime: Json, id: string, at: string): Pick<Post, 'publishedAt' | 'publishedWithin'> {
  const publishedAt = isoFromSeconds(createTime);
  return { publishedAt, publishedWithin: publishedAt === null ? withinDayOf(uploadedAt(id), at) : null };
}
