import type { JoinOffer } from '../../shared/creator-view';
import { ErrorLine } from '../../ui/error-line';
import { HandleAndSite } from '../../ui/handle-and-site';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';
import { offerElement } from './account-actions';

interface Props {
  offers: readonly JoinOffer[];
  campaign: string | null;
  join(offer: JoinOffer): Promise<void>;
}

/** Accounts that may be this person's too, with what speaks for it; the person decides. */
export function Offers({ offers, campaign, join }: Props) {
  const { say } = useWords();
  if (offers.length === 0) return null;
  return (
    <section class="offers" aria-labelledby="offers-title">
      <h2 id="offers-title">{say('creatorPageOffers')}</h2>
      <ul>
        {offers.map((offer) => (
          <Offer key={offer.key} offer={offer} campaign={campaign} join={() => join(offer)} />
        ))}
      </ul>
    </section>
  );
}

interface OfferProps {
  offer: JoinOffer;
  campaign: string | null;
  join(): Promise<void>;
}

function Offer({ offer: { key, called, site, name, evidence }, campaign, join }: OfferProps) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  return (
    <li class="offer">
      <p>
        <a href={writeRoute({ screen: 'creator', ids: [key], campaign })}>
          <bdi>{name ?? called}</bdi>
        </a>{' '}
        <span class="whence">
          <HandleAndSite handle={name === null ? null : called} site={site} />
        </span>
      </p>
      <ul class="evidence">
        {evidence.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button
        type="button"
        id={offerElement(key)}
        aria-label={say('creatorPageSameOf', { creator: called, site })}
        aria-busy={busy}
        onClick={() => void run(join)}
      >
        {say('creatorPageSame')}
      </button>
      <ErrorLine text={error} />
    </li>
  );
}
