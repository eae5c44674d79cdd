import type { Brief } from '../../model/brief';
import type { SiteView } from '../../shared/list-view';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { type BriefActions, briefElement } from './actions';

interface Props {
  briefs: Brief[];
  active: string;
  sites: SiteView[];
  chosen: string;
  choose(id: string): void;
  actions: BriefActions;
}

/** Every brief in a line: choose one to change it, or have the badge use it. */
export function BriefList({ briefs, sites, chosen, choose, active, actions }: Props) {
  return (
    <ul class="brief-list">
      {briefs.map((brief) => (
        <BriefRow
          key={brief.id}
          brief={brief}
          sites={sites}
          isChosen={brief.id === chosen}
          isActive={brief.id === active}
          choose={() => choose(brief.id)}
          activate={() => actions.activate(brief.id)}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  brief: Brief;
  sites: SiteView[];
  isChosen: boolean;
  isActive: boolean;
  choose(): void;
  activate(): Promise<void>;
}

function BriefRow({ brief, sites, isChosen, isActive, choose, activate }: RowProps) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  return (
    <li class={isChosen ? 'brief-row chosen' : 'brief-row'}>
      <button
        type="button"
        id={briefElement(brief.id)}
        class="brief-choice"
        aria-current={isChosen ? 'true' : undefined}
        onClick={choose}
      >
        <bdi class="brief-name">{brief.name}</bdi>
        <span class="hint">
          <Summary brief={brief} sites={sites} />
        </span>
      </button>
      {isActive ? (
        <span class="in-use">
          <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m2.8 8.6 3.4 3.4 7-8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
          {say('briefActive')}
        </span>
      ) : (
        <button
          type="button"
          class="brief-use"
          aria-label={say('briefActivateNamed', { name: brief.name })}
          aria-busy={busy}
          onClick={() => void run(activate)}
        >
          {say('briefActivate')}
        </button>
      )}
      <ErrorLine text={error} />
    </li>
  );
}

/** "1,000–100,000 followers · Instagram". */
function Summary({ brief: { size, sites: wanted }, sites }: { brief: Brief; sites: SiteView[] }) {
  const { say, number, list } = useWords();
  const names = sites.filter(({ id }) => wanted.includes(id)).map(({ name }) => name);
  const followers = say('followersRange', { min: number(size.min), max: number(size.max) });
  return <>{names.length > 0 ? `${followers} · ${list(names)}` : followers}</>;
}
