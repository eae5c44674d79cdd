import type { Brief } from '../../model/brief';
import type { Change } from '../../model/creator-change';
import type { Send } from '../../shared/messages';
import type { Drafts } from '../../ui/drafts';
import { useWords } from '../../ui/words-context';
import { CampaignDialog } from '../many/campaign-dialog';
import { EraseDialog } from '../many/erase-dialog';
import type { ManyDialog } from '../many/many-bar';
import { StatusDialog } from '../many/status-dialog';
import { TagsDialog } from '../many/tags-dialog';
import type { Row } from '../table-port';
import { calledIn } from './called-in';
import { KeysDialog } from './keys-dialog';
import { NoteDialog } from './note-dialog';

/** What is open before the table, and about whom; `row` where it is about one. */
export interface Opened {
  dialog: ManyDialog | 'note' | 'keys';
  keys: readonly string[];
  row: Row | null;
}

interface Props {
  opened: Opened;
  closed(): void;
  change(keys: readonly string[], change: Change): void;
  erase(keys: readonly string[]): void;
  briefs: readonly Brief[];
  /** Those that the team sees. */
  shared: ReadonlySet<string>;
  /** The active brief, and the campaign that is looked at. */
  active: string;
  campaign: string | null;
  knownTags: readonly string[];
  send: Send;
  drafts: Drafts;
  addBrief(brief: Brief): Promise<unknown>;
  noted(id: string): void;
  keysOn: boolean;
  turnKeys(on: boolean): void;
}

/** The dialog that is open. */
export function Dialogs({ opened: { dialog, keys, row }, closed, briefs, shared, active, campaign, ...rest }: Props) {
  const { sayCount } = useWords();
  const change = (what: Change) => rest.change(keys, what);
  const candidate = row?.candidate ?? null;
  switch (dialog) {
    case 'status':
      return (
        <StatusDialog
          title={sayCount('tableStatusTitle', keys.length)}
          briefs={briefs}
          brief={campaign ?? candidate?.brief ?? active}
          now={candidate?.status ?? null}
          send={rest.send}
          choose={({ brief, status, reason }) => change({ do: 'status', brief, status, reason })}
          closed={closed}
        />
      );
    case 'tags':
      return (
        <TagsDialog
          title={sayCount('tableTagsTitle', keys.length)}
          known={rest.knownTags}
          choose={(tags) => change({ do: 'tags', ...tags })}
          closed={closed}
        />
      );
    case 'campaign':
      return (
        <CampaignDialog
          title={sayCount('tableCampaignTitle', keys.length)}
          briefs={briefs}
          shared={shared}
          active={active}
          campaign={campaign}
          choose={change}
          add={rest.addBrief}
          closed={closed}
        />
      );
    case 'erase':
      return (
        <EraseDialog
          title={sayCount('tableEraseTitle', keys.length)}
          isShared={shared.size > 0}
          erase={() => rest.erase(keys)}
          closed={closed}
        />
      );
    case 'note':
      return row ? (
        <NoteDialog
          id={row.id}
          called={calledIn(row)}
          send={rest.send}
          drafts={rest.drafts}
          added={() => rest.noted(row.id)}
          closed={closed}
        />
      ) : null;
    case 'keys':
      return <KeysDialog areOn={rest.keysOn} turn={rest.turnKeys} closed={closed} />;
  }
}
