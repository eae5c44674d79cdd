import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Brief } from '../model/brief';
import type { Settings } from '../model/settings';
import type { Send } from '../shared/messages';
import type { SiteView } from '../shared/list-view';
import { Assessment } from '../ui/assessment';
import { Failure } from '../ui/failure';
import { useLoaded } from '../ui/use-loaded';
import { Mark } from '../ui/mark';
import { HandleAndSite } from '../ui/handle-and-site';
import { useWords } from '../ui/words-context';
import type { Sampling } from './use-sample';

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
  sampling: Sampling;
  /** Prices are in front, so the card's line about them is shown without unfolding it. */
  showsPrice: boolean;
}

/** What the badge's card would say of a made-up creator, by what stands in the fields at this moment. */
export function Preview({ brief, settings, sites, send, sampling, showsPrice }: Props) {
  const { say } = useWords();
  const isWide = useIsWide();
  const { samples, sample, choose, isUnchanged } = sampling;
  const { value, error, reload } = useLoaded(
    useCallback(() => send('preview', { brief, settings, sample }), [send, brief, settings, sample]),
  );
  const { account } = sample;
  const siteName = sites.find(({ id }) => id === account.site)?.name ?? account.site;

  const price = showsPrice && !isUnchanged && value?.price && <span class="preview-price">{value.price}</span>;
  const content = (
    <>
      <div class="field">
        <label for="sample">{say('previewSample')}</label>
        <select
          id="sample"
          value={account.handle}
          onChange={({ currentTarget: { value: handle } }) =>
            choose(samples.find((one) => one.account.handle === handle) ?? sample)
          }
        >
          {samples.map((one) => (
            <option value={one.account.handle} key={one.account.handle}>
              {one.account.name}
            </option>
          ))}
        </select>
        <p class="whence">
          <HandleAndSite handle={`@${account.handle}`} site={siteName} /> · {say('previewMadeUp')}
        </p>
      </div>
      {error !== null && <Failure text={error} retry={() => void reload()} />}
      {isWide && price}
      {value && <Assessment view={value.badge} />}
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
        <details class="fold">
          <summary>
            <span id="preview-title">{say('previewShort')}</span>
            {value && (
              <span class="preview-verdict">
                <Mark name={value.badge.verdict} />
                {value.badge.parts[0]}
              </span>
            )}
            {price}
          </summary>
          <div class="preview-content">{content}</div>
        </details>
      )}
    </aside>
  );
}
