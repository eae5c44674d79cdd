import type { AccountPart } from '../../shared/creator-view';
import { Answer } from '../../ui/answer';
import { Grounds } from '../../ui/assessment';
import { ErrorLine } from '../../ui/error-line';
import { HandleAndSite } from '../../ui/handle-and-site';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { accountElement } from './account-actions';
import { VisitCharts } from './visit-charts';

interface Props {
  account: AccountPart;
  /** Whether it is the creator's only one: then the head of the page says what it is. */
  isOnly: boolean;
  part(): Promise<void>;
}

/** One account of a creator: what its own page would show, and what it was at each visit. */
export function AccountCard({ account, isOnly, part }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const { key, called, site, url, isUnseen, badge, told } = account;
  const id = accountElement(key);
  const values = { creator: called, site };
  return (
    <article class="account" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <header class="account-head">
        <h3 id={`${id}-title`}>
          <HandleAndSite handle={called} site={site} />
        </h3>
        <span class="account-ways">
          {url !== null && (
            <a href={url} target="_blank" rel="noopener noreferrer" aria-label={say('creatorPageProfileOf', values)}>
              {say('creatorPageProfile')}
            </a>
          )}
          {!isOnly && (
            <button
              type="button"
              class="quiet"
              aria-label={say('creatorPageNotSameOf', values)}
              aria-busy={busy}
              onClick={() => void run(part)}
            >
              {say('creatorPageNotSame')}
            </button>
          )}
        </span>
      </header>
      <ErrorLine text={error} />
      <div class="assessment">
        {!isOnly && <Answer view={badge} />}
        {told !== null && <p class="account-told">{told}</p>}
        {isUnseen ? <p class="hint">{say('creatorPageUnseenHow')}</p> : <VisitCharts snapshots={account.snapshots} />}
        {badge.card && <Grounds card={badge.card} />}
      </div>
    </article>
  );
}
