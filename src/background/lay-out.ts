import { pageAnswer } from '../present/markup/badge';
import { words } from '../shared/i18n';
import type { PageAnswer, PageView } from '../shared/badge-view';
import type { Sender } from './dispatch';

/** Has a page given what it is answered laid out, so that it loads no code for what stands where. */
export const laidOut =
  <Asked, Answered extends PageView | null>(answer: (asked: Asked, sender: Sender) => Promise<Answered>) =>
  async (asked: Asked, sender: Sender): Promise<PageAnswer | Extract<Answered, null>> => {
    const view = await answer(asked, sender);
    return view === null ? (view as Extract<Answered, null>) : pageAnswer(view, words);
  };
