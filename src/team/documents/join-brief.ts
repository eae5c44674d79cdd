import { type Brief, briefSchema } from '../../model/brief';
import { compare, greater, inOrder, textOf } from '../../model/in-order';
import type { Stamp } from '../../model/stamp';
import { type BriefDocument, documentVersion } from '../../model/team/shared-document';

const fields = Object.keys(briefSchema.entries) as (keyof Brief)[];

/** What it is or was. */
const contentOf = ({ brief, was }: BriefDocument): Brief | null => brief ?? was ?? null;

/** When a campaign was last changed, or made. */
const lastChange = ({ order, changed }: Pick<BriefDocument, 'order' | 'changed'>): Stamp =>
  Object.values(changed).reduce(greater, order);

/** Its canonical form. What a campaign was is kept beside a removal, so that a rename made meanwhile brings back more than the name. */
export function normalizeBrief(document: BriefDocument): BriefDocument {
  const { id, addedAt, order, removed } = document;
  const told = contentOf(document);
  const content = told && { ...told, id };
  // A stamp without what it is of would keep that of another version from being taken.
  const changed = Object.fromEntries(
    (content ? fields : []).flatMap((field) =>
      document.changed[field] === undefined ? [] : [[field, document.changed[field]]],
    ),
  );
  const isRemoved = removed !== null && lastChange({ order, changed }) <= removed;
  return inOrder({
    kind: 'brief' as const,
    v: documentVersion,
    id,
    brief: isRemoved ? null : content,
    addedAt,
    order,
    changed,
    removed,
    ...(isRemoved && content && { was: content }),
  });
}

/** A campaign of two versions: each field as it was changed last. */
export function joinBriefs(one: BriefDocument, other: BriefDocument): BriefDocument {
  const [ones, others] = [contentOf(one), contentOf(other)];
  const content = ones && others ? { ...ones } : (ones ?? others);
  const changed: BriefDocument['changed'] = {};
  for (const field of fields) {
    const [mine, theirs] = [one.changed[field] ?? '', other.changed[field] ?? ''];
    const stamp = greater(mine, theirs);
    if (stamp !== '') changed[field] = stamp;
    if (!content || !ones || !others) continue;
    if ((compare(theirs, mine) || compare(textOf(others[field]), textOf(ones[field]))) > 0)
      Object.assign(content, { [field]: others[field] });
  }
  const first = (mine: string, theirs: string): string => (theirs < mine ? theirs : mine);
  return normalizeBrief({
    ...one,
    brief: content,
    addedAt: first(one.addedAt, other.addedAt),
    order: first(one.order, other.order),
    changed,
    removed: greater(one.removed ?? '', other.removed ?? '') || null,
  });
}
