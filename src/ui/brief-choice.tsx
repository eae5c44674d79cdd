import { useCallback } from 'preact/hooks';
import type { KnownBriefs } from '../model/brief';
import type { Send } from '../shared/messages';
import { ErrorLine } from './error-line';
import { useAction } from './use-action';
import { useWords } from './words-context';
import { usePatched } from './use-patched';

interface Props {
  send: Send;
  /** Whether it is time to ask: the page's creator comes first. */
  isDue: boolean;
  /** How many there are by now, where that is known: after a change they are asked for anew. */
  count?: number | undefined;
  /** Another brief is in use now: what is shown was worked out by the one before. */
  changed(): Promise<void>;
}

/** Which brief creators are held against, and the choice of another one. */
export function BriefChoice({ send, isDue, count, changed }: Props) {
  const { say } = useWords();
  const { run, error: failure } = useAction();
  const { value, error, patch } = usePatched<KnownBriefs>(
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another count is another list
    useCallback(() => send('briefs', {}), [send, count]),
    isDue,
  );

  const activate = (id: string) =>
    run(async () => {
      const briefs = await send('brief-activate', { id });
      patch(() => briefs);
      await changed();
    });

  const only = value?.briefs.length === 1 ? value.briefs[0] : undefined;
  return (
    <div class="brief-choice">
      {value && value.briefs.length > 1 && (
        <>
          <label for="brief">{say('popupBrief')}</label>
          <select id="brief" value={value.active} onChange={(event) => void activate(event.currentTarget.value)}>
            {value.briefs.map(({ id, name }) => (
              <option value={id} key={id}>
                {value.shared.includes(id) ? say('campaignShared', { campaign: name }) : name}
              </option>
            ))}
          </select>
        </>
      )}
      {value && only && (
        <p class="brief-only">
          {say('popupBrief')} <bdi>{only.name}</bdi>
          {value.shared.includes(only.id) && <span class="whence"> {say('campaignSharedWord')}</span>}
        </p>
      )}
      <ErrorLine text={failure ?? error} />
    </div>
  );
}
