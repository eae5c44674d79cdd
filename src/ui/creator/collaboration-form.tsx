import { useId, useRef, useState } from 'preact/hooks';
import { safeParse } from 'valibot';
import { type Collaboration, deliverableLength } from '../../model/collaboration';
import { webUrlSchema } from '../../model/page';
import type { CollaborationInput } from '../../shared/messages';
import type { CreatorView } from '../../shared/creator-view';
import { CurrencyField } from '../currency-field';
import { Field } from '../field';
import { readAmount, writeOptional } from '../read-number';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import { EditForm } from './edit-form';
import { useFirstWrong } from './use-first-wrong';

interface Props {
  view: CreatorView;
  /** Null: a new one. */
  before: Collaboration | null;
  keep(input: CollaborationInput): Promise<void>;
  close(): void;
}

/** An address as it is kept; people copy some without "https://". Null for a text that is none. */
function addressOf(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const isAddress = /^https?:\/\/[^\s/.]+\.\S+$/i.test(address) && URL.canParse(address);
  return isAddress && safeParse(webUrlSchema, address).success ? address : null;
}

/** A deliverable, to be entered or changed. */
export function CollaborationForm({ view, before, keep, close }: Props) {
  const words = useWords();
  const { say, number, language } = words;
  const { run, busy, error } = useAction();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const focusWrong = useFirstWrong(form);
  const [wasLeft, setWasLeft] = useState(false);
  const [entered, setEntered] = useState({
    deliverable: before?.deliverable ?? '',
    brief: before?.brief ?? view.campaign.id,
    dueOn: before?.dueOn ?? '',
    amount: writeOptional(before?.cost?.amount ?? null, language),
    currency: before?.cost?.currency ?? view.quote.money?.currency ?? view.quote.currency,
    url: before?.url ?? '',
  });
  const put = (change: Partial<typeof entered>) => setEntered({ ...entered, ...change });

  const deliverable = entered.deliverable.trim();
  const amount = readAmount(entered.amount, words);
  const url = entered.url.trim() === '' ? null : addressOf(entered.url.trim());
  const wrong = {
    deliverable:
      deliverable === ''
        ? say('collaborationNoWhat')
        : deliverable.length > deliverableLength
          ? say('whyTooLong', { limit: number(deliverableLength), n: number(deliverable.length) })
          : null,
    amount: 'error' in amount ? amount.error : null,
    url: entered.url.trim() !== '' && url === null ? say('collaborationBadUrl') : null,
  };
  const shown = (what: keyof typeof wrong) => (wasLeft ? wrong[what] : null);

  async function finish(): Promise<void> {
    setWasLeft(true);
    if ('error' in amount || Object.values(wrong).some((one) => one !== null)) return focusWrong();
    const { brief, dueOn, currency } = entered;
    const cost = amount.value === null ? null : { amount: amount.value, currency };
    const input: CollaborationInput = {
      id: before?.id ?? crypto.randomUUID(),
      creator: view.key,
      brief,
      deliverable,
      dueOn: dueOn || null,
      cost,
      url,
    };
    if (await run(() => keep(input))) close();
  }

  const campaigns = view.briefs.length > 0 ? view.briefs : [view.campaign];
  return (
    <EditForm
      class="collaboration-form"
      label={say(before ? 'collaborationChange' : 'collaborationAdd')}
      form={form}
      busy={busy}
      error={error}
      keep={say('collaborationKeep')}
      finish={finish}
      close={close}
    >
      <Field
        id={`${id}-what`}
        label={say('collaborationWhat')}
        placeholder={say('collaborationWhatExample')}
        text={entered.deliverable}
        error={shown('deliverable')}
        type={(text) => put({ deliverable: text })}
      />
      {campaigns.length > 1 && (
        <div class="field">
          <label for={`${id}-campaign`}>{say('collaborationCampaign')}</label>
          <select
            id={`${id}-campaign`}
            value={entered.brief}
            onChange={(event) => put({ brief: event.currentTarget.value })}
          >
            {campaigns.map(({ id: brief, name }) => (
              <option value={brief} key={brief}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Field
        id={`${id}-cost`}
        kind="number"
        label={say('collaborationCost')}
        text={entered.amount}
        error={shown('amount')}
        type={(text) => put({ amount: text })}
      >
        <CurrencyField label={say('currency')} currency={entered.currency} change={(currency) => put({ currency })} />
      </Field>
      <div class="field">
        <label for={`${id}-due`}>{say('collaborationDue')}</label>
        <input
          id={`${id}-due`}
          type="date"
          value={entered.dueOn}
          onInput={(event) => put({ dueOn: event.currentTarget.value })}
        />
      </div>
      <Field
        id={`${id}-url`}
        label={say('collaborationUrl')}
        help={say('collaborationUrlHelp')}
        text={entered.url}
        error={shown('url')}
        type={(text) => put({ url: text })}
      />
    </EditForm>
  );
}
