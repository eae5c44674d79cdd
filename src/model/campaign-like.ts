import type { Brief, Briefs } from './brief';

/**
 * Another campaign of this id and name: it asks what the active one asks, until the person changes that. Stands apart from the
 * schema of briefs, which the popup does not load.
 */
export function campaignLike({ briefs, active }: Briefs, { id, name }: Pick<Brief, 'id' | 'name'>): Brief {
  const like = briefs.find((one) => one.id === active) ?? briefs[0];
  if (!like) throw new Error('There is always a brief.');
  return { ...like, id, name };
}
