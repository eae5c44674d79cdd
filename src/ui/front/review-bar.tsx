import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { CreatorView } from '../../shared/creator-view';
import type { ReviewPlace } from '../../shared/list-view';
import type { Actions, Subject } from '../creator/actions';
import { ErrorLine } from '../error-line';
import { useAction } from '../use-action';
import { useLoaded } from '../use-loaded';
import { useWords } from '../words-context';
import type { FrontPorts } from './front-ports';
import { letterOf } from './letter-of';

interface Props {
  ports: Pick<FrontPorts, 'send'>;
  /** The creator of the page in front of the person; null where there is none. */
  view: CreatorView | null;
  /** Another one asks anew. */
  turn: number;
  actions: Actions;
  goTo(url: string): Promise<void>;
  hasKeys: boolean;
}

/**
 * Where the person stands among those whom the active campaign is to look at: decide on the one in front, and go on to
 * the next in this tab. Not there while there is nobody to look at.
 */
export function ReviewBar({ ports: { send }, view, turn, actions, goTo, hasKeys }: Props) {
  const { say, sayCount, number } = useWords();
  const { run, busy, error } = useAction();
  const key = view?.key ?? null;
  const status = view?.candidates.find(({ brief }) => brief === view.campaign.id)?.status;
  const isQueued = status === 'toLookAt';
  const { value: queue, error: failure } = useLoaded<ReviewPlace>(
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- after another turn or status it is another queue
    useCallback(() => send('review-next', { brief: null, after: key }), [send, key, status, turn]),
  );

  const next = queue?.next ?? null;
  const decide = (decision: 'shortlisted' | 'rejected') => {
    if (!view || !isQueued) return;
    const subject: Subject = { key: view.key, called: view.called, back: 'review-next' };
    void run(() => actions.setStatus(subject, view.campaign, decision, null));
  };
  const goOn = () => void (next && run(() => goTo(next.url)));

  const hear = useRef<(letter: string | null) => void>(() => {});
  hear.current = (letter) => {
    if (letter === 's') decide('shortlisted');
    else if (letter === 'r') decide('rejected');
    else if (letter === 'k' || letter === 'n') goOn();
  };
  useEffect(() => {
    if (!hasKeys) return;
    const listener = (event: KeyboardEvent) => hear.current(letterOf(event));
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [hasKeys]);

  if (!queue) return <ErrorLine text={failure} />;
  if (queue.total === 0) return null;
  const keys = (letters: string) => (hasKeys ? { 'aria-keyshortcuts': letters } : {});
  return (
    <section class="review" aria-label={say('reviewLabel')}>
      <p class="review-place">
        {queue.place > 0
          ? say('reviewPlace', { place: number(queue.place), total: number(queue.total) })
          : sayCount('reviewLeft', queue.total)}
      </p>
      <div class="review-buttons">
        {isQueued && (
          <>
            <button type="button" aria-busy={busy} {...keys('S')} onClick={() => decide('shortlisted')}>
              {say('save')}
            </button>
            <button type="button" aria-busy={busy} {...keys('R')} onClick={() => decide('rejected')}>
              {say('reject')}
            </button>
          </>
        )}
        {next && (
          <button type="button" id="review-next" aria-busy={busy} {...keys('K N')} onClick={goOn}>
            {say(isQueued ? 'reviewSkip' : 'reviewNext')}
          </button>
        )}
      </div>
      {next && (
        <p class="hint review-whom">
          <bdi>{say('reviewWhom', { creator: next.called, site: next.site })}</bdi>
          {hasKeys && <span class="review-keys">{say('reviewKeys')}</span>}
        </p>
      )}
      <ErrorLine text={error ?? failure} />
    </section>
  );
}
