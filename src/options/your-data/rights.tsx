import { useCallback, useState } from 'preact/hooks';
import type { Send } from '../../shared/messages';
import { siteNameOf } from '../../sites';
import { ErrorLine } from '../../ui/error-line';
import { HandleAndSite } from '../../ui/handle-and-site';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { DataGroup, Outcome } from '../data-group';
import { OnePerson, type Person } from './one-person';

/** People who are shown of those that a search finds. */
const mostFound = 8;

interface Props {
  data: DataPorts;
  send: Send;
  /** What is kept has changed. */
  changed(): Promise<void>;
}

/** Whoever a text finds on the shortlist, or names among the visited accounts. */
async function find(text: string, send: Send, data: DataPorts): Promise<{ people: Person[]; isMore: boolean }> {
  if (text.trim() === '') return { people: [], isMore: false };
  const [{ items, next }, visited] = await Promise.all([
    send('shortlist', { after: null, text }),
    data.findVisited(text),
  ]);
  const listed = items.map(({ key, site, called, name }) => ({ key, site, called, name }));
  const all = [...listed, ...visited.map((one) => ({ ...one, site: siteNameOf(one.site) }))];
  const people = [...new Map(all.toReversed().map((one) => [one.key, one])).values()].toReversed();
  return { people: people.slice(0, mostFound), isMore: next !== null || people.length > mostFound };
}

/** What one person may ask: everything that is kept of them, or that nothing is. */
export function Rights({ data, send, changed }: Props) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<string | null>(null);
  const { value, error, reload } = useLoaded(useCallback(() => find(text, send, data), [text, send, data]));
  const isAsked = text.trim() !== '';

  return (
    <DataGroup id="data-rights" title={say('rightsTitle')} lead={say('rightsLead')}>
      <div class="field">
        <label for="rights-search">{say('rightsSearch')}</label>
        <input
          type="search"
          id="rights-search"
          dir="auto"
          autocomplete="off"
          value={text}
          maxLength={500}
          onInput={({ currentTarget }) => {
            setOutcome(null);
            setText(currentTarget.value);
          }}
        />
      </div>
      <ErrorLine text={error} />
      {value && value.people.length > 0 && (
        <ul class="people">
          {value.people.map((person) => (
            <li key={person.key}>
              <p>
                <bdi>{person.name ?? person.called}</bdi>{' '}
                <span class="whence">
                  <HandleAndSite handle={person.name === null ? null : person.called} site={person.site} />
                </span>
              </p>
              <OnePerson
                person={person}
                data={data}
                send={send}
                exported={(name) => setOutcome(say('rightsExported', { creator: person.called, name }))}
                erased={async () => {
                  setOutcome(say('rightsErased', { creator: person.called }));
                  document.getElementById('rights-search')?.focus();
                  await Promise.all([reload(), changed()]);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {isAsked && value?.people.length === 0 && outcome === null && <p>{say('rightsNone')}</p>}
      {value?.isMore && <p class="hint">{say('rightsMore')}</p>}
      <Outcome text={outcome} />
    </DataGroup>
  );
}
