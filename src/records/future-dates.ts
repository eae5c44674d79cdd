import { day } from '../model/day';
import { ahead } from '../model/limits';
import type { Post, Reading } from '../model/reading';

/** A post that is dated long after it was looked at has no date: no site announces posts so far ahead. */
export function withoutFuture(reading: Reading): Reading {
  const latest = Date.parse(reading.at) + ahead * day;
  const known = ({ publishedAt, publishedWithin, ...post }: Post): Post => ({
    ...post,
    publishedAt: publishedAt !== null && Date.parse(publishedAt) > latest ? null : publishedAt,
    publishedWithin: publishedWithin !== null && Date.parse(publishedWithin.from) > latest ? null : publishedWithin,
  });
  return { ...reading, posts: reading.posts.map(known) };
}
