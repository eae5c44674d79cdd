import { type Bounds, type Read, readNumber, writeOptional } from '../../ui/read-number';
import { useWords } from '../../ui/words-context';
import { TextField } from '../fields/text-field';

interface Ends {
  low: number;
  high: number;
}

interface Props {
  /** Of the two fields, unique on the page. */
  ids: { [end in keyof Ends]: string };
  labels: { [end in keyof Ends]: string };
  ends: Ends;
  bounds: Bounds;
  change(ends: Ends): void;
}

/** The lower and the higher price. */
export function PriceEnds({ ids, labels, ends, bounds, change }: Props) {
  const words = useWords();
  const { say, language } = words;
  const { low, high } = ends;
  const write = (value: number) => writeOptional(value, language);

  const read = (text: string, fits: (value: number) => boolean, otherwise: string): Read<number> => {
    const number = readNumber(text, bounds, words);
    return 'error' in number || fits(number.value) ? number : { error: otherwise };
  };

  return (
    <>
      <TextField
        id={ids.low}
        kind="number"
        label={labels.low}
        stored={low}
        write={write}
        read={(text) => read(text, (value) => value <= high, say('errorAboveHigh', { high: write(high) }))}
        keep={(value) => change({ low: value, high })}
      />
      <TextField
        id={ids.high}
        kind="number"
        label={labels.high}
        stored={high}
        write={write}
        read={(text) => read(text, (value) => value >= low, say('errorBelowLow', { low: write(low) }))}
        keep={(value) => change({ low, high: value })}
      />
    </>
  );
}
