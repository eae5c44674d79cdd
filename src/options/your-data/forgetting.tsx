import { daysKeptBounds } from '../../model/settings';
import { readNumber, writeOptional } from '../../ui/read-number';
import { useWords } from '../../ui/words-context';
import { TextField } from '../fields/text-field';
import { DataGroup } from '../data-group';

/** When those are forgotten who were looked at and not saved. */
export function Forgetting({ days, change }: { days: number; change(days: number): void }) {
  const words = useWords();
  const { say, number, language } = words;
  const { min, max } = daysKeptBounds;
  return (
    <DataGroup id="data-forgetting" title={say('forgetTitle')} lead={say('forgetLead')}>
      <TextField
        id="days-kept"
        kind="number"
        label={say('forgetAfter')}
        unit={say('forgetDays')}
        stored={days}
        write={(value) => writeOptional(value, language)}
        read={(text) => {
          const read = readNumber(text, daysKeptBounds, words);
          const isPart = 'value' in read && !Number.isInteger(read.value);
          return isPart ? { error: say('errorNumber', { min: number(min), max: number(max) }) } : read;
        }}
        keep={change}
      />
    </DataGroup>
  );
}
