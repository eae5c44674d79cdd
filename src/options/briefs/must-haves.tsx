import { criterionIds } from '../../model/brief';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { askedBy } from './asked-criteria';
import type { BriefPart } from './brief-part';

/** What nothing else makes up for. */
export function MustHaves({ brief, change, idOf }: BriefPart) {
  const { say } = useWords();
  return (
    <fieldset class="group">
      <legend>{say('briefMusts')}</legend>
      <Choices
        name={idOf('musts')}
        title={say('briefMustsTitle')}
        help={say('briefMustsHelp')}
        kind="any"
        layout="flow"
        choices={askedBy(brief).map((id) => ({ value: id, label: say(`must_${id}`) }))}
        chosen={brief.mustHaves}
        choose={(chosen) => change({ mustHaves: criterionIds.filter((id) => chosen.includes(id)) })}
      />
    </fieldset>
  );
}
