import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { afterEach } from 'vitest';
import '../../src/popup/popup.css';
import type { Collaboration } from '../../src/model/collaboration';
import type { Messages, Send } from '../../src/shared/messages';
import type { CollaborationView, CreatorPage, CreatorView } from '../../src/shared/creator-view';
import { makeActions } from '../../src/ui/creator/actions';
import { Collaborations } from '../../src/ui/creator/collaborations';
import { DeclaredField } from '../../src/ui/creator/declared-field';
import { History } from '../../src/ui/creator/history';
import { type Notice, NoticeBar } from '../../src/ui/notice';
import { WordsContext } from '../../src/ui/words-context';
import { words } from './popup-fakes';

document.documentElement.lang = 'en';
document.title = 'Fitlens';

/** What the page of one creator shows of it, and whatever was sent. */
export interface PartsWorker {
  view: CreatorView;
  collaborations: CollaborationView[];
  events: CreatorPage['events'];
  sent: [name: string, body: unknown][];
  failing: Map<string, string>;
  send: Send;
}

export function partsWorker(view: CreatorView, more: Partial<PartsWorker> = {}): PartsWorker {
  const changed = () => ({ view: worker.view, item: null, total: 1 });
  const put = (one: CollaborationView) => {
    const others = worker.collaborations.filter(({ id }) => id !== one.id);
    worker.collaborations = [one, ...others];
  };
  const answers: { [name: string]: (body: never) => unknown } = {
    'collaboration-put'(input: Messages['collaboration-put']['in']) {
      const before = worker.collaborations.find(({ id }) => id === input.id);
      put({ ...(before ?? collaboration()), ...input, lines: [] });
      return changed();
    },
    'collaboration-remove'({ id }: { id: string }) {
      const removed = worker.collaborations.find((one) => one.id === id) ?? null;
      worker.collaborations = worker.collaborations.filter((one) => one !== removed);
      return { ...changed(), removed };
    },
    'collaboration-restore'(back: Collaboration) {
      put({ ...collaboration(), ...back });
      return changed();
    },
    'declared-set'({ declared }: Messages['declared-set']['in']) {
      worker.view = { ...worker.view, declared };
      return changed();
    },
  };
  const worker: PartsWorker = {
    view,
    collaborations: [],
    events: [],
    sent: [],
    failing: new Map(),
    send: (async (name: string, body: never) => {
      worker.sent.push([name, structuredClone(body)]);
      const sentence = worker.failing.get(name);
      if (sentence !== undefined) throw new Error(sentence);
      return structuredClone(answers[name]?.(body));
    }) as unknown as Send,
    ...more,
  };
  return worker;
}

export const collaboration = (change: Partial<CollaborationView> = {}): CollaborationView => ({
  id: 'one',
  creator: 'instagram:101',
  brief: 'default',
  briefName: 'Micro-influencer',
  deliverable: '1 reel',
  dueOn: null,
  cost: { amount: 250, currency: 'EUR' },
  url: null,
  post: null,
  expected: null,
  result: null,
  createdAt: '2026-11-01T12:00:00.000Z',
  order: '01790000000000-000000-0badcafe',
  changed: '01790000000000-000000-0badcafe',
  lines: [],
  ...change,
});

/** The parts as the page of one creator shows them: it asks anew after each write. */
function Parts({ worker }: { worker: PartsWorker }) {
  const [shown, show] = useState({ ...worker });
  const [notice, tell] = useState<Notice | null>(null);
  const actions = useMemo(() => makeActions(worker.send, () => show({ ...worker }), tell, words), [worker]);
  const subject = { key: worker.view.key, called: worker.view.called, back: 'save' };
  return (
    <>
      <main>
        <h1>Mira Keller</h1>
        <Collaborations subject={subject} view={shown.view} collaborations={shown.collaborations} actions={actions} />
        <DeclaredField subject={subject} declared={shown.view.declared} actions={actions} />
        <History events={shown.events} notes={shown.view.notes} />
      </main>
      <NoticeBar notice={notice} close={() => tell(null)} />
    </>
  );
}

export function openParts(worker: PartsWorker): void {
  render(null, document.body);
  render(
    <WordsContext.Provider value={words}>
      <Parts worker={worker} />
    </WordsContext.Provider>,
    document.body,
  );
}

afterEach(() => {
  render(null, document.body);
  document.documentElement.style.colorScheme = '';
  document.documentElement.dir = '';
});
