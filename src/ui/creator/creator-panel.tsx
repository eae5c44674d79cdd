import type { CreatorView } from '../../shared/creator-view';
import { Answer } from '../answer';
import { Grounds } from '../assessment';
import { BriefLines } from '../brief-lines';
import type { Drafts } from '../drafts';
import { HandleAndSite } from '../handle-and-site';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { AgreedField } from './agreed-field';
import { CampaignPart } from './campaign-part';
import { Colleagues } from './colleagues';
import { NextStepField } from './next-step-field';
import { Notes } from './notes';
import { QuoteField } from './quote-field';
import { TagsField } from './tags-field';
import { WhyField } from './why-field';

interface Props {
  view: CreatorView;
  actions: Actions;
  drafts: Drafts;
}

/**
 * The creator of the page in front of the person. First what is decided at once: the verdict, Save or status, a note; then
 * what the verdict stands on, and what is noted as a campaign goes on.
 */
export function CreatorPanel({ view, actions, drafts }: Props) {
  const { say } = useWords();
  const { key, badge, called, name, site, candidates, campaign } = view;
  const subject: Subject = { key, called, back: 'save' };
  const isKept = badge.saved || candidates.length > 0;
  const candidate = candidates.find(({ brief, status }) => brief === campaign.id && status !== 'rejected');
  const shared = { subject, actions, drafts };
  return (
    <>
      <section class="creator-panel" aria-labelledby="creator-title">
        <header>
          <h2 id="creator-title" class="name">
            <bdi title={name ?? called}>{name ?? called}</bdi>
          </h2>
          <p class="whence">
            <HandleAndSite handle={name === null ? null : called} site={site} />
          </p>
        </header>
        <Answer view={badge} />
        {view.colleagues && <Colleagues doings={view.colleagues.doings} />}
        <CampaignPart subject={subject} view={view} actions={actions} />
      </section>
      <Notes {...shared} saved={isKept} notes={view.notes} isShared={view.colleagues?.isShared === true} />
      {badge.card && (
        <section class="assessment" aria-labelledby="grounds-title">
          <h2 id="grounds-title" class="for-ears">
            {say('panelGrounds')}
          </h2>
          <Grounds card={badge.card} />
          <BriefLines lines={view.briefs} />
        </section>
      )}
      <section class="creator-terms" aria-labelledby="terms-title">
        <h2 id="terms-title" class="for-ears">
          {say('panelTerms')}
        </h2>
        <QuoteField {...shared} saved={isKept} quote={view.quote} />
        {candidate && (
          <AgreedField
            key={campaign.id}
            {...shared}
            candidate={candidate}
            currency={view.quote.money?.currency ?? view.quote.currency}
          />
        )}
        {candidate && <NextStepField key={`next ${campaign.id}`} {...shared} candidate={candidate} />}
        <TagsField {...shared} tags={view.tags} known={view.knownTags} />
        {isKept && <WhyField {...shared} why={view.why} />}
      </section>
    </>
  );
}
