import { useCallback } from 'preact/hooks';
import type { Send } from '../shared/messages';
import { ErrorLine } from '../ui/error-line';
import { useAction } from '../ui/use-action';
import { useLoaded } from '../ui/use-loaded';
import { useWords } from '../ui/words-context';

interface Props {
  send: Send;
  /** Another brief is in use now: what is shown has to be asked anew. */
  changed(): Promise<void>;
}

/** Which brief creators are held against, the choice of another one, and the way to the options. */
export function BriefChoice({ send, changed }: Props) {
  const { say } = useWords();
  const { run, error: failure } = useAction();
  const { value, error, reload } = useLoaded(useCallback(() => send('briefs', {}), [send]));

  const activate = (id: string) =>
    run(async () => {
      await send('brief-activate', { id });
      await Promise.all([reload(), changed()]);
    });

  return (
    <div class="brief-choice">
      {value && value.briefs.length > 1 && (
        <>
          <label for="brief">{say('popupBrief')}</label>
          <select id="brief" value={value.active} onChange={(event) => void activate(event.currentTarget.value)}>
            {value.briefs.map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      {value?.briefs.length === 1 && (
        <p class="brief-only">
          {say('popupBrief')} <bdi>{value.briefs[0]?.name}</bdi>
        </p>
      )}
      <a href="/src/options/index.html" target="_blank">
        {say('popupOptions')}
      </a>
      <ErrorLine text={failure ?? error} />
    </div>
  );
}
