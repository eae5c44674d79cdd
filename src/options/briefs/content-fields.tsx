import { useWords } from '../../ui/words-context';
import { readList } from '../fields/read';
import { TextField } from '../fields/text-field';
import type { BriefPart } from './brief-part';

/** What the posts should be about, and what they should stay clear of. */
export function ContentFields({ brief, change, idOf }: BriefPart) {
  const words = useWords();
  const { say } = words;
  const list = (field: 'keywords' | 'avoid' | 'competitors') => ({
    id: idOf(field),
    kind: 'lines' as const,
    label: say(`brief_${field}`),
    help: say(`brief_${field}_help`),
    placeholder: say(`brief_${field}_example`),
    stored: brief[field],
    write: (value: string[]) => value.join(', '),
    read: (text: string) => readList(text, words),
    keep: (value: string[]) => change({ [field]: value }),
  });
  return (
    <fieldset class="group">
      <legend>{say('briefContent')}</legend>
      <TextField {...list('keywords')} />
      <TextField {...list('avoid')} />
      <TextField {...list('competitors')} />
    </fieldset>
  );
}
