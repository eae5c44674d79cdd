import type { Assessment } from '../model/assessment';
import type { CriterionId } from '../model/brief';
import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';

/** The badge with what it says of one criterion in other words; as it is where its card does not speak of that. */
export function retell(
  badge: BadgeView,
  { fit }: Pick<Assessment, 'fit'>,
  criterion: CriterionId,
  words: Words,
  say: (finding: string) => string,
): BadgeView {
  const asked = fit.criteria.find(({ id }) => id === criterion);
  if (!badge.card || !asked) return badge;
  const finding = words.tell(asked.sentence);
  const reasons = badge.card.reasons.map((reason) =>
    reason.text === finding ? { ...reason, text: say(finding) } : reason,
  );
  return { ...badge, card: { ...badge.card, reasons } };
}
