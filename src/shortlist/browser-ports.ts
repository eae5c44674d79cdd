import { browser } from '../shared/browser';
import { onChanges } from '../shared/changes';
import { language, words } from '../shared/i18n';
import { send } from '../shared/send';
import { watchTeam } from '../shared/team-watch';
import { exportCreator } from '../store/backup/export-creator';
import { getCreator } from '../store/creators';
import { draftsOf } from '../store/drafts-of';
import { listedCreators } from '../store/listed-creators';
import { notesOf } from '../store/notes';
import { db } from '../store/open';
import { told } from '../store/told';
import { under } from '../store/under';
import { download } from '../ui/download';
import { draftIds, drafts } from '../ui/drafts';
import { onVisible } from '../ui/on-visible';
import { openTable } from './engine/open-table';
import type { ShortlistPorts } from './ports';

/** News within so many ms are one: what a person does here is told, too. */
const together = 200;

/** Everything outside, as the browser has it; the table begins to read at once. */
export const openPorts = (): ShortlistPorts => ({
  send,
  table: openTable(words, language),
  drafts,
  watchTeam: (tell, signal) => watchTeam(send, tell, signal),
  notesOf: (creator) => told(async () => (await notesOf(await db(), creator)).map(({ text }) => text)),
  countCandidates: (brief) => told(async () => (await db()).count('candidates', under(brief))),
  listed: (creators) =>
    told(async () => {
      const store = await db();
      const rows = await Promise.all(creators.map(async (id) => ({ id, creator: await getCreator(store, id) })));
      return listedCreators(store, rows);
    }),
  exportCreator: (key) =>
    told(async () =>
      exportCreator(await db(), key, { madeAt: new Date().toISOString(), by: browser.runtime.getManifest().version }),
    ),
  findDrafts: (key) => told(async () => draftsOf(await db(), draftIds(), key)),
  download,
  copy: (text) => navigator.clipboard.writeText(text),
  print: () => window.print(),
  openProfile: (url) => void open(url, '_blank', 'noopener,noreferrer'),
  onVisible,
  onTouched(creator, callback) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanges((touched) => {
      if (touched !== null && !touched.includes(creator)) return;
      clearTimeout(timer);
      timer = setTimeout(callback, together);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  },
});
