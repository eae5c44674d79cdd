import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Brief } from '../model/brief';
import type { Settings } from '../model/settings';
import type { Send } from '../shared/messages';
import type { SiteView } from '../shared/view';
import { Assessment } from '../ui/assessment';
import { Failure } from '../ui/failure';
import { useLoaded } from '../ui/use-loaded';
import { VerdictMark } from '../ui/verdict-mark';
import { Whence } from '../ui/whence';
import { useWords } from '../ui/words-context';
import { makeSamples } from './samples';

/** From this width on there is room for the preview beside the fields; the same as in options.css. */
const beside = '(min-width: 60rem)';

/** Whether the window is wide enough. */
function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(beside).matches);
  useEffect(() => {
    const query = matchMedia(beside);
    const follow = () => setIsWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}

interface Props {
  brief: Brief;
  settings: Settings;
  sites: SiteView[];
  send: Send;
}

/** What the badge's card would say of a made-up creator, by what stands in the fields at this moment. */
export function Preview({ brief, settings, sites, send }: Props) {
  const { say } = useWords();
  const isWide = useIsWide();
  const [samples] = useState(() => makeSamples(new Date()));
  const [chosen, choose] = useState(0);
  const sample = samples[chosen] ?? samples[0];
  const { value, error, reload } = useLoaded(
    useCallback(() => send('preview', { brief, settings, sample }), [send, brief, settings, sample]),
  );
  const { account } = sample;
  const siteName = sites.find(({ id }) => id === account.site)?.name ?? account.site;

  const content = (
    <>
      <div class="field">
        <label for="sample">{say('previewSample')}</label>
        <select id="sample" value={String(chosen)} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {samples.map((one, index) => (
            <option value={String(index)} key={one.account.handle}>
              {one.account.name}
            </option>
          ))}
        </select>
        <p class="whence">
          <Whence handle={`@${account.handle}`} site={siteName} /> · {say('previewMadeUp')}
        </p>
      </div>
      {error !== null && <Failure text={error} retry={() => void reload()} />}
      {value && <Assessment view={value} />}
    </>
  );

  return (
    <aside class="preview" aria-labelledby="preview-title">
      {isWide ? (
        <>
          <h2 id="preview-title">{say('previewTitle')}</h2>
          {content}
        </>
      ) : (
        <details>
          <summary>
            <span id="preview-title">{say('previewShort')}</span>
            {value && (
              <span class={`preview-verdict verdict-${value.verdict}`}>
                <VerdictMark verdict={value.verdict} />
                {value.parts.at(-1)}
              </span>
            )}
          </summary>
          <div class="preview-content">{content}</div>
        </details>
      )}
    </aside>
  );
}
