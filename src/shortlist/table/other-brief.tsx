import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import type { CampaignsState } from '../use-campaigns';

interface Props {
  campaign: string | null;
  state: CampaignsState;
  changed(): Promise<void>;
}

/** In a campaign whose brief is not the active one: that verdicts are held against another, and the way to change it. */
export function OtherBrief({ campaign, state: { campaigns, activate }, changed }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const here = campaigns?.briefs.find(({ id }) => id === campaign);
  const active = campaigns?.briefs.find(({ id }) => id === campaigns.active);
  if (!here || !active || here.id === active.id) return null;
  const hold = () =>
    run(async () => {
      await activate(here.id);
      await changed();
    });
  return (
    <div class="other-brief">
      <span>{say('tableOtherBrief', { name: active.name })}</span>
      <button type="button" aria-busy={busy} onClick={() => void hold()}>
        {say('tableHoldAgainst')}
      </button>
      <ErrorLine text={error} />
    </div>
  );
}
