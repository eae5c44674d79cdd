import { useId, useRef, useState } from 'preact/hooks';
import { safeParse } from 'valibot';
import { type Declared, declaredSchema, declaredSourceLength } from '../../model/declared';
import * as limits from '../../model/limits';
import { Field } from '../field';
import { readOptional, writeOptional } from '../read-number';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import { readAges, readCountries, writeAges, writeCountries, writePercent } from './declared-text';
import { EditForm } from './edit-form';
import { useFirstWrong } from './use-first-wrong';

interface Props {
  declared: Declared | null;
  keep(declared: Declared | null): Promise<void>;
  close(): void;
}

/** The figures of a media kit, each of them optional; all of them empty are none. */
export function DeclaredForm({ declared, keep, close }: Props) {
  const words = useWords();
  const { say, number, language } = words;
  const { run, busy, error } = useAction();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const focusWrong = useFirstWrong(form);
  const [wasLeft, setWasLeft] = useState(false);
  const [entered, setEntered] = useState({
    countries: writeCountries(declared?.audienceCountries ?? [], words),
    ages: writeAges(declared?.audienceAges ?? [], words),
    women: writePercent(declared?.womenShare ?? null, language),
    reach: writeOptional(declared?.monthlyReach ?? null, language),
    source: declared?.source ?? '',
  });
  const put = (change: Partial<typeof entered>) => setEntered({ ...entered, ...change });

  const countries = readCountries(entered.countries, words);
  const ages = readAges(entered.ages, words);
  const women = readOptional(entered.women, { min: 0, max: 100 }, words);
  const reach = readOptional(entered.reach, { min: 0, max: limits.count }, words);
  const source = entered.source.trim();
  const wrong = {
    countries: 'error' in countries ? countries.error : whole('audienceCountries', countries.value),
    ages: 'error' in ages ? ages.error : whole('audienceAges', ages.value),
    women: 'error' in women ? women.error : null,
    reach: 'error' in reach ? reach.error : null,
    source:
      source.length > declaredSourceLength
        ? say('whyTooLong', { limit: number(declaredSourceLength), n: number(source.length) })
        : null,
  };
  const shown = (what: keyof typeof wrong) => (wasLeft ? wrong[what] : null);

  /** Why these cannot be the parts of one audience; null where they can. */
  function whole(name: 'audienceCountries' | 'audienceAges', parts: unknown): string | null {
    return safeParse(declaredSchema.entries[name], parts).success ? null : say('declaredBadWhole');
  }

  async function finish(): Promise<void> {
    setWasLeft(true);
    if ('error' in countries || 'error' in ages || 'error' in women || 'error' in reach) return focusWrong();
    if (Object.values(wrong).some((one) => one !== null)) return focusWrong();
    const next: Declared = {
      audienceCountries: countries.value,
      audienceAges: ages.value,
      womenShare: women.value === null ? null : women.value / 100,
      monthlyReach: reach.value === null ? null : Math.round(reach.value),
      source: source === '' ? null : source,
      givenAt: new Date().toISOString(),
    };
    const isNone =
      next.audienceCountries.length + next.audienceAges.length === 0 &&
      next.womenShare === null &&
      next.monthlyReach === null;
    if (isNone && declared === null) return close();
    if (await run(() => keep(isNone ? null : next))) close();
  }

  return (
    <EditForm
      class="declared-form"
      label={say('declaredTitle')}
      form={form}
      busy={busy}
      error={error}
      keep={say('declaredKeep')}
      finish={finish}
      close={close}
    >
      <Field
        id={`${id}-countries`}
        label={say('declaredCountries')}
        help={say('declaredCountriesHelp')}
        text={entered.countries}
        error={shown('countries')}
        type={(text) => put({ countries: text })}
      />
      <Field
        id={`${id}-ages`}
        label={say('declaredAges')}
        help={say('declaredAgesHelp')}
        text={entered.ages}
        error={shown('ages')}
        type={(text) => put({ ages: text })}
      />
      <Field
        id={`${id}-women`}
        kind="number"
        label={say('declaredWomen')}
        unit="%"
        text={entered.women}
        error={shown('women')}
        type={(text) => put({ women: text })}
      />
      <Field
        id={`${id}-reach`}
        kind="number"
        label={say('declaredReach')}
        text={entered.reach}
        error={shown('reach')}
        type={(text) => put({ reach: text })}
      />
      <Field
        id={`${id}-source`}
        label={say('declaredSource')}
        placeholder={say('declaredSourceExample')}
        text={entered.source}
        error={shown('source')}
        type={(text) => put({ source: text })}
      />
    </EditForm>
  );
}
