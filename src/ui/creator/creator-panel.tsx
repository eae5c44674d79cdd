import type { CreatorView } from '../../shared/view';
import { Assessment } from '../assessment';
import { BriefLines } from '../brief-lines';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { SaveButton } from '../save-button';
import { useAction } from '../use-action';
import { HandleAndSite } from '../handle-and-site';
import type { Actions, Subject } from './actions';
import { Notes } from './notes';
import { QuoteField } from './quote-field';
import { WhyField } from './why-field';

interface Props {
  view: CreatorView;
  actions: Actions;
  drafts: Drafts;
}

const saveButton = 'save';

/** The creator of the page in front of the person: the assessment, the shortlist's button, the price and the notes. */
export function CreatorPanel({ view, actions, drafts }: Props) {
  const { key, badge, called, name, site, notes, why } = view;
  const { run, busy, error } = useAction();
  const subject: Subject = { key, called, back: saveButton };
  return (
    <>
      <section class="creator-panel" aria-labelledby="creator-title">
        <header>
          <div>
            <h2 id="creator-title" class="name">
              <bdi title={name ?? called}>{name ?? called}</bdi>
            </h2>
            <p class="whence">
              <HandleAndSite handle={name === null ? null : called} site={site} />
            </p>
          </div>
          <SaveButton
            id={saveButton}
            saved={badge.saved}
            busy={busy}
            toggle={() => void run(() => (badge.saved ? actions.unsave(subject) : actions.save(subject)))}
          />
        </header>
        <ErrorLine text={error} />
        <Assessment view={badge} />
        <BriefLines lines={view.briefs} />
        <QuoteField subject={subject} saved={badge.saved} quote={view.quote} actions={actions} drafts={drafts} />
        {badge.saved && <WhyField subject={subject} why={why} actions={actions} drafts={drafts} />}
      </section>
      <Notes subject={subject} saved={badge.saved} notes={notes} actions={actions} drafts={drafts} />
    </>
  );
}
