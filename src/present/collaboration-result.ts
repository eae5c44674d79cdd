import type { CollaborationResult, RealCost } from '../model/collaboration-result';
import type { Ends } from '../model/ends';
import type { MessageKey } from '../model/message-key';
import type { Value } from '../model/sentence';
import type { Words } from '../shared/words';

/**
 * What came of a collaboration, a line each: "Cost per engagement: €0.42, as expected (€0.30–€0.55)". For Fitlens's own
 * pages alone: what was paid never enters a page.
 */
export function resultLines(
  { cost, perEngagement, perThousandViews, youngAt }: CollaborationResult,
  words: Words,
): string[] {
  const lineOf = (key: MessageKey, real: CollaborationResult['perEngagement']) =>
    'why' in real ? words.tell(real.why) : costLine(key, real, cost?.currency ?? '', words);
  const lines = [lineOf('costPerEngagement', perEngagement), lineOf('costPerThousandViews', perThousandViews)];
  // Without a price both are unknown for the same reason.
  return [...new Set(lines), ...(youngAt === null ? [] : [words.sayCount('resultYoung', Math.floor(youngAt))])];
}

function costLine(key: MessageKey, real: RealCost, currency: string, words: Words): string {
  const money = ({ low, high }: Ends): Value => ({ money: [low, high], currency });
  const line = words.tell({ key, values: { price: money(real) } });
  if (real.expected === null) return line;
  const expected = words.print(money(real.expected));
  return words.say(`resultCost_${real.standing ?? 'open'}`, { line, expected });
}
