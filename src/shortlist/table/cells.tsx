import { rateAndRange, rateName } from '../../present/wording';
import { reasonName, statusName } from '../../shared/candidate-words';
import { DueText } from '../../ui/creator/due-text';
import { useWords } from '../../ui/words-context';
import type { CellProps } from './cell-props';

/** "3.1% (2.4–4.0)", and of what: rates of different kinds stand in one column. Or why there is none. */
export function RateCell({ row: { summary } }: CellProps) {
  const words = useWords();
  if (!summary) return null;
  const { rate, noRate } = summary;
  if (!rate)
    return noRate ? (
      <span class="beside wrap" title={words.tell(noRate)}>
        {words.tell(noRate)}
      </span>
    ) : null;
  return (
    <span class="two-lines">
      <span>
        <bdi>{rateAndRange(rate, words)}</bdi>
      </span>
      <span class="beside" title={rateName(rate, words)}>
        {rateName(rate, words)}
      </span>
    </span>
  );
}

/** How far the campaign has come, with why it has not; and which campaign it is where all are shown. */
export function StatusCell({ row: { candidate, campaigns }, briefName }: CellProps) {
  const words = useWords();
  if (!candidate) return null;
  const { status, reason, brief } = candidate;
  const why = reason && reasonName(reason, words);
  const where = campaigns > 1 ? words.sayCount('tableInCampaigns', campaigns) : briefName(brief);
  const beside = why ?? where;
  return (
    <span class="two-lines">
      <span class={`status ${status}`}>{statusName(status, words)}</span>
      {beside !== null && (
        <span class="beside" title={beside}>
          <bdi>{beside}</bdi>
        </span>
      )}
    </span>
  );
}

/** What is to be done next, by when, and whether that is past. */
export function NextStepCell({ row: { candidate } }: CellProps) {
  const step = candidate?.nextStep;
  if (!step) return null;
  return (
    <span class="two-lines">
      <span title={step.text}>
        <bdi>{step.text}</bdi>
      </span>
      <span class="beside">
        <DueText dueOn={step.dueOn} />
      </span>
    </span>
  );
}

/** What a post costs, and what was agreed on for all of it. */
export function PriceCell({ row: { creator, candidate } }: CellProps) {
  const { say, print } = useWords();
  const money = ({ amount, currency }: { amount: number; currency: string }) =>
    print({ money: [amount, amount], currency });
  const asked = creator?.quote?.money ?? null;
  const agreed = candidate?.agreed ?? null;
  if (!asked && !agreed) return null;
  return (
    <span class="two-lines">
      {asked && <span>{money(asked)}</span>}
      {agreed && <span class="beside">{say('tableAgreed', { price: money(agreed) })}</span>}
    </span>
  );
}
