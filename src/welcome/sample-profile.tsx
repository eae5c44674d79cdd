import { useCallback, useState } from 'preact/hooks';
import { defaultBrief } from '../model/brief';
import type { PageAct } from '../model/page-act';
import { defaultSettings } from '../model/settings';
import type { Send } from '../shared/messages';
import type { BadgeView } from '../shared/badge-view';
import { Assessment } from '../ui/assessment';
import { Failure } from '../ui/failure';
import { makeSamples, type Sample } from '../ui/samples';
import { useLoaded } from '../ui/use-loaded';
import { useWords } from '../ui/words-context';
import { BadgeOnPage } from './badge-on-page';

/**
 * A profile of nobody, with the badge that a page gets and what its card says: worked out by the worker, from posts, with
 * the brief and the settings that Fitlens starts with, so that it looks the same to everybody.
 */
export function SampleProfile({ send }: { send: Send }) {
  const { say } = useWords();
  const [sample] = useState(() => makeSamples(new Date())[0]);
  const [decided, setDecided] = useState<'saved' | 'rejected' | null>(null);
  const act = useCallback((what: PageAct) => setDecided(decisionOf(what)), []);
  const name = sample.account.name ?? '';
  const { value, error, reload } = useLoaded(
    useCallback(async () => {
      const brief = defaultBrief(say('briefDefault'));
      return (await send('preview', { brief, settings: defaultSettings, sample })).badge;
    }, [send, say, sample]),
  );
  return (
    <section aria-labelledby="sample-title">
      <h2 id="sample-title">{say('welcomeSample')}</h2>
      <p>{say('welcomeSampleLead', { name })}</p>
      <div class="sample">
        <div>
          <Profile sample={sample} badge={value && { ...value, ...standingOf(decided) }} act={act} />
          <p class="hint" role="status">
            {say(decided === 'saved' ? 'welcomeSavedNobody' : 'welcomePress')}
          </p>
          {value && <Parts parts={value.parts} />}
        </div>
        <div class="sample-card">
          <h3>{say('welcomeCard')}</h3>
          {error !== null && <Failure text={error} retry={() => void reload()} />}
          {value && <Assessment view={value} />}
        </div>
      </div>
    </section>
  );
}

/** What was decided on the sample by what was pressed in its card. */
function decisionOf(what: PageAct): 'saved' | 'rejected' | null {
  if (what.startsWith('reject')) return 'rejected';
  return what === 'leave' ? null : 'saved';
}

const standingOf = (decided: 'saved' | 'rejected' | null) => ({
  saved: decided === 'saved',
  rejected: decided === 'rejected',
});

/** The head of a profile, much as sites draw it. */
function Profile({ sample, badge, act }: { sample: Sample; badge: BadgeView | undefined; act(what: PageAct): void }) {
  const { say, number, count } = useWords();
  const { name, handle, bio, followers, postCount, following } = sample.account;
  const counts = [
    [postCount && count(postCount), say('welcomePosts')],
    [followers && count(followers), say('welcomeFollowers')],
    [following ? count(following) : number(0), say('welcomeFollowing')],
  ];
  return (
    <div class="profile">
      <span class="picture" aria-hidden="true">
        {name?.slice(0, 1)}
      </span>
      <div>
        <p class="profile-name">{name}</p>
        <p class="whence">
          <bdi>@{handle}</bdi>
        </p>
        <div class="counts">
          {counts.map(([value, label]) => (
            <span key={label}>
              <b>{value}</b> {label}
            </span>
          ))}
        </div>
        <BadgeOnPage view={badge} act={act} />
        <p class="bio" lang="en">
          {bio}
        </p>
      </div>
    </div>
  );
}

/** What each part of the badge's line tells. */
function Parts({ parts }: Pick<BadgeView, 'parts'>) {
  const { say } = useWords();
  const [fit, size, rate = '', range = ''] = parts;
  return (
    <dl class="parts">
      <div>
        <dt>{fit}</dt>
        <dd>{say('welcomePartFit')}</dd>
      </div>
      <div>
        <dt>{size}</dt>
        <dd>{say('welcomePartSize')}</dd>
      </div>
      <div>
        <dt>{rate + range}</dt>
        <dd>{say('welcomePartRate')}</dd>
      </div>
    </dl>
  );
}
