import { useCallback } from 'preact/hooks';
import { comparedAtOnce } from '../../model/comparison';
import type { ComparedSubject } from '../../shared/compared-view';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';
import type { ScreenProps } from '../screen';
import { ComparisonTable } from './comparison-table';

/** Two to five creators side by side; of a single one, its accounts. */
export function CompareScreen({ ports: { send }, route: { ids, campaign } }: Pick<ScreenProps, 'ports' | 'route'>) {
  const { say, number } = useWords();
  const named = ids.join(',');
  const load = useCallback(async () => {
    const keys = named.split(',').filter(Boolean).slice(0, comparedAtOnce.most);
    return keys.length === 0 ? null : send('compare', { keys, brief: campaign });
  }, [send, named, campaign]);
  const { value, error, reload } = useLoaded(load);
  if (error !== null) return <Failure text={error} retry={() => void reload()} />;
  if (value === undefined)
    return (
      <p class="teach" role="status">
        {say('compareScreenWait')}
      </p>
    );
  if (value === null || value.subjects.length < comparedAtOnce.fewest)
    return (
      <section class="teach">
        <p>{say(ids.length === 1 ? 'compareScreenOneAccount' : 'compareScreenNobody')}</p>
        <a href={writeRoute({ screen: 'table', campaign })}>{say('tableBack')}</a>
      </section>
    );

  const isOfAccounts = ids.length === 1;
  const keys = value.subjects.map(({ key }) => key);
  const leave = (key: string) => {
    location.hash = writeRoute({ screen: 'compare', ids: keys.filter((one) => one !== key), campaign });
    // Its column goes, and the button with it.
    document.getElementById('compare-title')?.focus();
  };
  const head = (subject: ComparedSubject) => (
    <Head
      subject={subject}
      href={isOfAccounts ? subject.url : writeRoute({ screen: 'creator', ids: [subject.key], campaign })}
      isProfile={isOfAccounts}
      leave={!isOfAccounts && keys.length > comparedAtOnce.fewest ? () => leave(subject.key) : null}
    />
  );
  const title = say(isOfAccounts ? 'compareScreenAccounts' : 'compareScreenTitle');
  return (
    <section class="compare-screen" aria-labelledby="compare-title">
      <div class="screen-head">
        <div>
          <h2 id="compare-title" tabIndex={-1}>
            {title}
          </h2>
          <p class="hint">{say('compareScreenBy', { campaign: value.campaign })}</p>
        </div>
        {!isOfAccounts && (
          <a class="button" href={writeRoute({ screen: 'client', ids: keys, campaign })}>
            {say('clientScreen')}
          </a>
        )}
      </div>
      {value.more > 0 && <p>{say('compareScreenMore', { n: number(value.more) })}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too */}
      <div class="wide" tabIndex={0} role="group" aria-label={title}>
        <ComparisonTable comparison={value} label={title} head={head} />
      </div>
    </section>
  );
}

interface HeadProps {
  subject: ComparedSubject;
  href: string;
  isProfile: boolean;
  /** Null where too few would be left. */
  leave: (() => void) | null;
}

function Head({ subject: { name, called, site, told }, href, isProfile, leave }: HeadProps) {
  const { say } = useWords();
  const shown = name ?? called;
  return (
    <>
      <a href={href} {...(isProfile && { target: '_blank', rel: 'noopener noreferrer' })}>
        <bdi>{shown}</bdi>
      </a>
      <span class="fine">
        <bdi>{say('handleOnSite', { handle: called, site })}</bdi>
      </span>
      {told !== null && <span class="fine">{told}</span>}
      {leave && (
        <button
          type="button"
          class="quiet"
          aria-label={say('compareScreenLeaveNamed', { name: shown })}
          onClick={leave}
        >
          {say('compareScreenLeave')}
        </button>
      )}
    </>
  );
}
