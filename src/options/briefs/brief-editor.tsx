import { useEffect } from 'preact/hooks';
import type { Brief } from '../../model/brief';
import type { SiteView } from '../../shared/list-view';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { readName } from '../fields/read';
import { TextField } from '../fields/text-field';
import { AudienceFields } from './audience-fields';
import type { BriefPart } from './brief-part';
import { ContentFields } from './content-fields';
import { briefField } from './names';
import { MustHaves } from './must-haves';
import { ResultFields } from './result-fields';

interface Props {
  brief: Brief;
  sites: SiteView[];
  /** It was just made: its name is what to write first. */
  isNew: boolean;
  change(brief: Brief): void;
  duplicate(): Promise<unknown>;
  /** Null for the only brief: there is always one. */
  remove: (() => Promise<unknown>) | null;
}

/** Everything a campaign may want, as one form that saves itself. */
export function BriefEditor({ brief, sites, isNew, change, duplicate, remove }: Props) {
  const words = useWords();
  const { say } = words;
  const { run, busy, error } = useAction();
  const idOf = (field: string) => briefField(brief.id, field);
  const part: BriefPart = { brief, idOf, change: (some) => change({ ...brief, ...some }) };
  const nameField = idOf('name');

  useEffect(() => {
    const field = isNew ? document.getElementById(nameField) : null;
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  }, [isNew, nameField]);

  return (
    <form class="brief-editor" aria-label={brief.name} onSubmit={(event) => event.preventDefault()}>
      <div class="brief-head">
        <TextField
          id={nameField}
          label={say('briefName')}
          stored={brief.name}
          write={(name) => name}
          read={(text) => readName(text, words)}
          keep={(name) => part.change({ name })}
        />
        <div class="brief-actions">
          <button type="button" aria-busy={busy} onClick={() => void run(duplicate)}>
            {say('briefDuplicate')}
          </button>
          {remove && (
            <button type="button" aria-busy={busy} onClick={() => void run(remove)}>
              {say('briefDelete')}
            </button>
          )}
        </div>
      </div>
      <ErrorLine text={error} />
      <AudienceFields {...part} sites={sites} />
      <ContentFields {...part} />
      <ResultFields {...part} />
      <MustHaves {...part} />
    </form>
  );
}
