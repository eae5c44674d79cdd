import type { ContactView } from '../../shared/creator-view';
import { ErrorLine } from '../../ui/error-line';
import { Lead } from '../../ui/lead';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';

interface Props {
  contact: readonly ContactView[];
  copy(text: string): Promise<void>;
}

/** Every way to reach the creator that their accounts publish, with where it stands. */
export function Contacts({ contact, copy }: Props) {
  const { say } = useWords();
  return (
    <section class="contacts" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{say('creatorPageContact')}</h2>
      {contact.length === 0 ? (
        <p class="hint">{say('creatorPageContactNone')}</p>
      ) : (
        <ul>
          {contact.map((one) => (
            <ContactRow key={one.copy} contact={one} copy={() => copy(one.copy)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ContactRow({ contact: { text, href, source }, copy }: { contact: ContactView; copy(): Promise<void> }) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  return (
    <li class="contact">
      <span class="contact-way">
        <bdi>
          <Lead text={text} href={href} />
        </bdi>
        <button
          type="button"
          class="quiet"
          aria-label={say('creatorPageCopyOf', { what: text })}
          aria-busy={busy}
          onClick={() => void run(copy)}
        >
          {say('creatorPageCopy')}
        </button>
      </span>
      <p class="hint">{source}</p>
      <ErrorLine text={error} />
    </li>
  );
}
