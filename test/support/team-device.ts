import fc from 'fast-check';
import { vi } from 'vitest';
import type { Before } from '../../src/model/candidate';
import type { Collaboration } from '../../src/model/collaboration';
import type { Note } from '../../src/model/note';
import type { KeptBrief } from '../../src/model/brief';
import { Problem } from '../../src/shared/problem';
import { putReading } from '../../src/store/accounts';
import { activateBrief, addBrief, changeBrief, removeBrief, restoreBrief } from '../../src/store/briefs';
import { changeCreator, restoreCreator } from '../../src/store/change-creator';
import { putCollaboration, removeCollaboration, restoreCollaboration } from '../../src/store/collaborations';
import { setWhy } from '../../src/store/creators';
import { setDeclared } from '../../src/store/declared';
import { eraseCreator } from '../../src/store/erase';
import { addNote, editNote, removeNote, restoreNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import { setQuote } from '../../src/store/quotes';
import type { Store } from '../../src/store/schema';
import { joinCreatorsOf, partAccount } from '../../src/store/unite';
import { aKit } from './declared';
import { aBrief } from './kept';
import { anAccount, aPost, aReading, exact } from './readings';

// One colleague's browser, and what they do in it, through the functions that the worker calls.

/** How many people they look at; each has one account on each of two sites. */
const people = 3;

/** Campaigns: two that are made to be shared, each in another browser, and one that each keeps to themselves. */
export const campaigns = ['team0', 'team1', 'own'] as const;

const doings = {
  look: 'sees',
  save: 'saves',
  status: 'says how far they have come with',
  reject: 'rejects',
  leave: 'takes out of a campaign',
  unsave: 'takes off the shortlist',
  nextStep: 'plans the next step with',
  agreed: 'agrees with',
  tags: 'tags',
  untag: 'takes a tag from',
  quote: 'notes the price of',
  why: 'writes why they keep',
  declared: 'keeps the media kit of',
  undo: 'undoes the last change',
  note: 'writes a note of',
  editNote: 'edits a note',
  removeNote: 'removes a note',
  restoreNote: 'undoes the removal of a note',
  work: 'agrees on a deliverable with',
  removeWork: 'removes a deliverable',
  restoreWork: 'undoes the removal of a deliverable',
  rename: 'renames a campaign',
  keywords: 'changes the keywords of a campaign',
  removeBrief: 'removes a campaign',
  restoreBrief: 'undoes the removal of a campaign',
  activate: 'works on another campaign',
  join: 'says that two are one person',
  part: 'says that two are two persons',
  erase: 'erases',
} as const;
type Doing = keyof typeof doings;

/** What is done in one browser: `who`, in which `campaign`, and `which` of several. */
export interface Act {
  what: Doing;
  who: number;
  campaign: (typeof campaigns)[number];
  which: number;
}

const often: Doing[] = ['look', 'save', 'status', 'note', 'editNote', 'removeNote', 'reject', 'tags', 'rename'];
export const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(...often, ...(Object.keys(doings) as Doing[])),
  who: fc.nat(people - 1),
  campaign: fc.constantFrom(...campaigns),
  which: fc.nat(5),
});

export const tellAct = ({ what, who, campaign, which }: Act): string =>
  `${doings[what]} (who ${who}, ${campaign}, ${which})`;

const statuses = ['shortlisted', 'contacted', 'replied', 'agreed', 'toLookAt', 'declined'] as const;

/** Words that are kept to this browser: whoever finds one elsewhere has found a leak. */
export const secret = 'SECRET';

export class Device {
  private opened: Store | null = null;
  private written = 0;
  private undo: { change: Before | null; note: Note | null; work: Collaboration | null; brief: KeptBrief | null } = {
    change: null,
    note: null,
    work: null,
    brief: null,
  };

  /** `digits`: the last eight of its stamps. `now`: its clock, ms. */
  private constructor(
    readonly digits: string,
    public now: number,
    private readonly name: string,
  ) {}

  /** One that is as good as new: with a campaign of its own, and one to be shared where `shares`. */
  static async begin(digits: string, now: number, shares: (typeof campaigns)[number] | null): Promise<Device> {
    const device = new Device(digits, now, crypto.randomUUID());
    const store = await device.store();
    await store.put('meta', { id: 'clock', device: digits, last: null });
    device.setClock();
    const own = aBrief(device.campaign('own'), { name: `${secret} plans of ${digits}` });
    await addBrief(store, crypto.randomUUID(), own, own);
    if (shares) await addBrief(store, crypto.randomUUID(), aBrief(shares, { name: `Campaign ${shares}` }), own);
    return device;
  }

  /** The store, opened again where it was closed. */
  async store(): Promise<Store> {
    this.opened ??= await openStore(this.name, () => (this.opened = null));
    return this.opened;
  }

  async close(): Promise<void> {
    this.opened?.close();
    this.opened = null;
    indexedDB.deleteDatabase(this.name);
  }

  /** It is now what this browser's clock says. */
  setClock(): void {
    vi.setSystemTime(this.now);
  }

  /** What this browser calls a campaign. */
  campaign(name: (typeof campaigns)[number]): string {
    return name === 'own' ? `own-${this.digits}` : name;
  }

  /** Does one thing; nothing where a person could not do it, since what it is about is not there. */
  async do(one: Act): Promise<void> {
    this.setClock();
    try {
      await this.doIn(await this.store(), one);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** What is written into this campaign: a secret where it is nobody else's. */
  private text(what: string, campaign: Act['campaign']): string {
    return `${campaign === 'own' ? `${secret} ` : ''}${what} ${++this.written} of ${this.digits}`;
  }

  // oxlint-disable-next-line complexity -- one case for each thing that can be done
  private async doIn(store: Store, { what, who, campaign, which }: Act): Promise<unknown> {
    const write = crypto.randomUUID();
    const brief = this.campaign(campaign);
    const own = aBrief(this.campaign('own'));
    if (what === 'look') return this.look(store, who, which);
    if (what === 'undo') {
      const { change } = this.undo;
      this.undo.change = null;
      return change && restoreCreator(store, write, change);
    }
    if (what === 'restoreNote') {
      const { note } = this.undo;
      this.undo.note = null;
      return note && restoreNote(store, write, note);
    }
    if (what === 'restoreWork') {
      const { work } = this.undo;
      this.undo.work = null;
      return work && restoreCollaboration(store, write, work);
    }
    if (what === 'restoreBrief') {
      const { brief: removed } = this.undo;
      this.undo.brief = null;
      return removed && restoreBrief(store, write, removed, own);
    }
    if (what === 'activate') return activateBrief(store, write, brief, own);
    if (what === 'removeBrief') return (this.undo.brief = await removeBrief(store, write, brief, own));
    if (what === 'rename' || what === 'keywords') {
      const row = await store.get('briefs', brief);
      const text = this.text(what, campaign);
      const changed = what === 'rename' ? { name: text } : { keywords: [text] };
      return row && changeBrief(store, write, { ...row.brief, ...changed }, own);
    }
    if (what === 'editNote' || what === 'removeNote') {
      const notes = await store.getAll('notes');
      const note = notes[which % Math.max(notes.length, 1)];
      if (!note) return null;
      if (what === 'editNote') return editNote(store, write, note.id, this.text('note edited', 'team0'));
      return (this.undo.note = (await removeNote(store, write, note.id))?.removed ?? null);
    }
    if (what === 'removeWork') {
      const works = await store.getAll('collaborations');
      const work = works[which % Math.max(works.length, 1)];
      if (work) this.undo.work = (await removeCollaboration(store, write, work.id))?.removed ?? null;
      return null;
    }
    const key = await this.keyOf(store, who, which);
    if (key === null) return null;
    switch (what) {
      case 'save':
      case 'leave':
        return (this.undo.change = await changeCreator(store, write, key, { do: what, brief }));
      case 'unsave':
        return (this.undo.change = await changeCreator(store, write, key, { do: 'unsave' }));
      case 'status': {
        const status = statuses[which] ?? 'contacted';
        const change = { do: 'status', brief, status, reason: null } as const;
        return (this.undo.change = await changeCreator(store, write, key, change));
      }
      case 'reject': {
        const reason = which % 2 === 0 ? ({ known: 'price' } as const) : { text: this.text('reason', campaign) };
        const change = { do: 'status', brief, status: 'rejected', reason } as const;
        return (this.undo.change = await changeCreator(store, write, key, change));
      }
      case 'nextStep': {
        const nextStep = which === 0 ? null : { text: this.text('step', campaign), dueOn: null };
        return (this.undo.change = await changeCreator(store, write, key, { do: 'nextStep', brief, nextStep }));
      }
      case 'agreed': {
        const agreed = which === 0 ? null : { amount: ++this.written, currency: 'EUR' };
        return (this.undo.change = await changeCreator(store, write, key, { do: 'agreed', brief, agreed }));
      }
      case 'tags':
        return (this.undo.change = await changeCreator(store, write, key, {
          do: 'tags',
          add: [`tag ${which}`],
          remove: [],
        }));
      case 'untag':
        return (this.undo.change = await changeCreator(store, write, key, {
          do: 'tags',
          add: [],
          remove: [`tag ${which}`],
        }));
      case 'quote':
        return setQuote(store, write, key, which === 0 ? null : { amount: ++this.written, currency: 'EUR' });
      case 'why':
        return setWhy(store, write, key, this.text('why', 'team0'));
      case 'declared':
        return setDeclared(store, write, key, which === 0 ? null : { ...aKit, source: this.text('kit', 'team0') });
      case 'note':
        return addNote(store, write, key, this.text('note', 'team0'));
      case 'work': {
        const input = {
          id: `${brief}-${who}-${which % 2}`,
          creator: key,
          brief,
          deliverable: this.text('reel', campaign),
          dueOn: null,
          cost: { amount: ++this.written, currency: 'EUR' },
          url: null,
        };
        return putCollaboration(store, write, input, { post: null, expected: null });
      }
      case 'join': {
        const other = await this.keyOf(store, (who + 1) % people, which + 1);
        return other === null ? null : joinCreatorsOf(store, write, key, other);
      }
      case 'part': {
        const creators = await store.getAll('creators');
        const two = creators.find((row) => 'accounts' in row && row.accounts.length > 1);
        if (!two || !('accounts' in two)) return null;
        return partAccount(store, write, two.id, two.accounts[which % two.accounts.length] ?? '');
      }
      case 'erase':
        return eraseCreator(store, write, key);
    }
  }

  /** Sees a profile. Sometimes nothing tells the account's id, and sometimes it has another handle by now. */
  private look(store: Store, who: number, which: number) {
    const site = which % 2 === 0 ? 'instagram' : 'tiktok';
    const handle = which === 5 ? `renamed.${who}` : `handle.${who}`;
    const id = which === 3 ? null : `${site}-${who}`;
    const followers = exact(1_000 + ++this.written);
    const account = anAccount({ site, handle, id, followers, name: `Person ${who}` });
    const posts = [
      aPost(`post-${who}`, { caption: `${secret} caption`, publishedAt: new Date(this.now).toISOString() }),
    ];
    const page = { site, kind: 'profile' as const, handle, accountId: id, postId: null };
    return putReading(store, aReading({ page, account, at: new Date(this.now).toISOString(), posts }));
  }

  /** The account of a person on a site, as this browser calls it; null where it knows none. */
  private async keyOf(store: Store, who: number, which: number): Promise<string | null> {
    const handles = [`handle.${who}`, `renamed.${who}`];
    const rows = (await store.getAll('accounts')).filter(({ account }) => handles.includes(account.handle));
    return rows[which % Math.max(rows.length, 1)]?.key ?? null;
  }
}
