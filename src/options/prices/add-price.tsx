import { useState } from 'preact/hooks';
import { useWords } from '../../ui/words-context';

interface Props<T> {
  /** Unique on the page. */
  id: string;
  /** First entry of the choice, when nothing is chosen. */
  pick: string;
  /** What has no price yet. */
  open: readonly T[];
  nameOf(one: T): string;
  titleOf(one: T): string;
  add(one: T): void;
}

/** Another price, for whatever has none yet. */
export function AddPrice<T>({ id, pick, open, nameOf, titleOf, add }: Props<T>) {
  const { say } = useWords();
  const [picked, setPicked] = useState('');
  const chosen = open.find((one) => nameOf(one) === picked);
  return (
    <div class="field add-price">
      <label for={id}>{say('priceAdd')}</label>
      <span class="field-box">
        <select id={id} value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value="">{pick}</option>
          {open.map((one) => (
            <option value={nameOf(one)} key={nameOf(one)}>
              {titleOf(one)}
            </option>
          ))}
        </select>
        <button
          type="button"
          onClick={() => {
            if (chosen !== undefined) add(chosen);
            setPicked('');
          }}
        >
          {say('add')}
        </button>
      </span>
    </div>
  );
}
