import { useState } from 'preact/hooks';
import type { PriceRate } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import { useWords } from '../../ui/words-context';
import { nameOf, type Priced, unpriced } from './rates';

interface Props {
  sites: SiteView[];
  rates: PriceRate[];
  titleOf(priced: Priced): string;
  add(priced: Priced): void;
}

/** Another rate: for a site without one, or for one format of a site. */
export function AddRate({ sites, rates, titleOf, add }: Props) {
  const { say } = useWords();
  const open = unpriced(sites, rates);
  const [picked, setPicked] = useState('');
  const priced = open.find((one) => nameOf(one) === picked);
  return (
    <div class="field add-rate">
      <label for="add-rate">{say('rateAdd')}</label>
      <span class="field-box">
        <select id="add-rate" value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value="">{say('rateAddPick')}</option>
          {open.map((one) => (
            <option value={nameOf(one)} key={nameOf(one)}>
              {titleOf(one)}
            </option>
          ))}
        </select>
        <button
          type="button"
          onClick={() => {
            if (priced) add(priced);
            setPicked('');
          }}
        >
          {say('add')}
        </button>
      </span>
    </div>
  );
}
