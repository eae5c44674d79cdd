import { useState } from 'preact/hooks';
import type { Brief } from '../../model/brief';
import { campaignLike } from '../../model/campaign-like';
import type { Change } from '../../model/creator-change';
import * as limits from '../../model/limits';
import { ErrorLine } from '../../ui/error-line';
import { Field } from '../../ui/field';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';

interface Props {
  title: string;
  briefs: readonly Brief[];
  /** Those that the team sees. */
  shared: ReadonlySet<string>;
  /** The active one: another campaign asks what it asks. */
  active: string;
  /** The campaign that is looked at; null: everybody. */
  campaign: string | null;
  choose(change: Change): void;
  /** Makes another campaign. */
  add(brief: Brief): Promise<unknown>;
  closed(): void;
}

/** Into which campaign some creators come, or out of which. */
export function CampaignDialog({ title, briefs, shared, active, campaign, choose, add, closed }: Props) {
  const { say, number } = useWords();
  const { run, busy, error } = useAction();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const here = briefs.find(({ id }) => id === campaign);
  return (
    <Dialog title={title} closed={closed}>
      {(close) => {
        const finish = (change: Change) => {
          choose(change);
          close();
        };
        const addNew = async () => {
          if (trimmed === '' || trimmed.length > limits.briefName) return;
          const brief = campaignLike({ briefs: [...briefs], active }, { id: crypto.randomUUID(), name: trimmed });
          if (await run(() => add(brief))) finish({ do: 'save', brief: brief.id });
        };
        return (
          <div class="dialog-body">
            <ul class="options">
              {briefs
                .filter(({ id }) => id !== campaign)
                .map(({ id, name: called }) => (
                  <li key={id}>
                    <button type="button" class="option" onClick={() => finish({ do: 'save', brief: id })}>
                      <bdi>{shared.has(id) ? say('campaignShared', { campaign: called }) : called}</bdi>
                    </button>
                  </li>
                ))}
            </ul>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void addNew();
              }}
            >
              <Field
                id="table-campaign-name"
                label={say('tableCampaignNew')}
                text={name}
                error={
                  trimmed.length > limits.briefName ? say('errorLongName', { limit: number(limits.briefName) }) : null
                }
                type={setName}
              >
                <button type="submit" aria-busy={busy}>
                  {say('tableCampaignAdd')}
                </button>
              </Field>
            </form>
            <ErrorLine text={error} />
            <div class="dialog-foot">
              {here && (
                <button type="button" onClick={() => finish({ do: 'leave', brief: here.id })}>
                  {say('tableCampaignLeave', { name: here.name })}
                </button>
              )}
              <button type="button" onClick={() => finish({ do: 'unsave' })}>
                {say('tableUnsave')}
              </button>
            </div>
          </div>
        );
      }}
    </Dialog>
  );
}
