import type { ShortlistItem } from '../shared/view';
import { ErrorLine } from '../ui/error-line';
import { HandleAndSite } from '../ui/handle-and-site';
import { Mark } from '../ui/mark';
import { useAction } from '../ui/use-action';
import { useWords } from '../ui/words-context';
import type { Actions } from '../ui/creator/actions';

interface Props {
  item: ShortlistItem;
  actions: Actions;
}

/** A creator on the shortlist; where the row cannot be read, the worker’s sentence in their place. */
export function ShortlistRow({ item, actions }: Props) {
  const { say, sayCount } = useWords();
  const { run, busy, error } = useAction();
  const id = `creator-${item.key}`;
  if (item.state === 'unreadable')
    return (
      <li class="creator" id={id} tabIndex={-1}>
        <p class="creator-line creator-unreadable">{item.line}</p>
      </li>
    );
  const called = item.name ?? item.called;
  const isStale = item.state === 'stale';
  const remove = () => actions.unsave({ key: item.key, called, back: id });
  return (
    <li class="creator" id={id} tabIndex={-1}>
      <div class="creator-words">
        <Called url={item.url} called={called} />
        <p class="whence">
          <HandleAndSite handle={item.name === null ? null : item.called} site={item.site} />
          {item.notes > 0 && <> · {sayCount('notesCount', item.notes)}</>}
        </p>
        <p class={`creator-line ${isStale ? 'creator-stale' : ''}`} title={isStale ? say('shortlistStale') : undefined}>
          {item.line}
        </p>
        <ErrorLine text={error} />
      </div>
      <button
        type="button"
        class="quiet remove"
        aria-label={say('shortlistRemove', { creator: called })}
        title={say('shortlistRemove', { creator: called })}
        aria-busy={busy}
        onClick={() => void run(remove)}
      >
        <Mark name="close" />
      </button>
    </li>
  );
}

/** Leads to the profile; of a site that this version does not know, there is only the name. */
function Called({ url, called }: { url: string | null; called: string }) {
  const shared = { class: 'creator-called', dir: 'auto', title: called } as const;
  return url === null ? (
    <p {...shared}>{called}</p>
  ) : (
    <a {...shared} href={url} target="_blank" rel="noopener noreferrer">
      {called}
    </a>
  );
}
