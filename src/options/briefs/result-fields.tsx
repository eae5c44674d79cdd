import { useState } from 'preact/hooks';
import { usualSponsored } from '../../estimate/fit/criteria/sponsorship';
import { bands } from '../../model/band';
import { firstCurrency, type Money } from '../../model/money';
import { CurrencyField } from '../../ui/currency-field';
import { readAmount, readOptional, writeOptional } from '../../ui/read-number';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { TextField } from '../fields/text-field';
import type { BriefPart } from './brief-part';

/** What the posts should bring, and what one may cost. */
export function ResultFields({ brief, change, idOf }: BriefPart) {
  const words = useWords();
  const { say, print, language } = words;
  const write = (value: number | null) => writeOptional(value, language);
  return (
    <fieldset class="group">
      <legend>{say('briefResults')}</legend>
      <Choices
        name={idOf('band')}
        title={say('briefBand')}
        help={say('briefBandHelp')}
        kind="one"
        choices={bands.map((band) => ({ value: band, label: say(`briefBand_${band}`) }))}
        chosen={[brief.leastBand]}
        choose={([chosen]) => change({ leastBand: bands.find((band) => band === chosen) ?? brief.leastBand })}
      />
      <div class="pair">
        <TextField
          id={idOf('posts')}
          kind="number"
          label={say('briefPosts')}
          help={say('briefPostsHelp')}
          unit={say('briefPostsUnit')}
          stored={brief.leastPostsPerWeek}
          write={write}
          read={(text) => readOptional(text, { min: 0, max: 100 }, words)}
          keep={(leastPostsPerWeek) => change({ leastPostsPerWeek })}
        />
        <TextField
          id={idOf('sponsored')}
          kind="number"
          label={say('briefSponsored')}
          help={say('briefSponsoredHelp', { most: print({ share: usualSponsored }) })}
          unit={say('briefSponsoredUnit')}
          stored={brief.mostSponsored === null ? null : Math.round(brief.mostSponsored * 1e4) / 100}
          write={write}
          read={(text) => readOptional(text, { min: 0, max: 100 }, words)}
          keep={(percent) => change({ mostSponsored: percent === null ? null : percent / 100 })}
        />
      </div>
      <BudgetField brief={brief} change={change} idOf={idOf} />
    </fieldset>
  );
}

function BudgetField({ brief: { budget }, change, idOf }: BriefPart) {
  const words = useWords();
  const { say, language } = words;
  // A currency chosen before the amount has no place in the brief yet.
  const [chosen, setChosen] = useState(firstCurrency);
  const currency = budget?.currency ?? chosen;
  const keep = (amount: number | null, of: string) => {
    const money: Money | null = amount === null ? null : { amount, currency: of };
    change({ budget: money });
  };
  return (
    <TextField
      id={idOf('budget')}
      kind="number"
      label={say('briefBudget')}
      help={say('briefBudgetHelp')}
      stored={budget?.amount ?? null}
      write={(value) => writeOptional(value, language)}
      read={(text) => readAmount(text, words)}
      keep={(amount) => keep(amount, currency)}
    >
      <CurrencyField
        label={say('currency')}
        currency={currency}
        change={(code) => {
          setChosen(code);
          if (budget) keep(budget.amount, code);
        }}
      />
    </TextField>
  );
}
