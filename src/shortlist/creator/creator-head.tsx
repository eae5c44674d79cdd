import type { AccountPart, CreatorView } from '../../shared/creator-view';
import { Answer } from '../../ui/answer';
import type { Actions, Subject } from '../../ui/creator/actions';
import { CampaignPart } from '../../ui/creator/campaign-part';
import { Colleagues } from '../../ui/creator/colleagues';
import { NextStepField } from '../../ui/creator/next-step-field';
import { TagsField } from '../../ui/creator/tags-field';
import type { Drafts } from '../../ui/drafts';
import { HandleAndSite } from '../../ui/handle-and-site';

interface Props {
  subject: Subject;
  view: CreatorView;
  accounts: readonly AccountPart[];
  actions: Actions;
  drafts: Drafts;
}

/** Who it is and what comes of them: names, verdict, status in the campaign, next step and tags. */
export function CreatorHead({ subject, view, accounts, actions, drafts }: Props) {
  const { called, name, badge, candidates, campaign } = view;
  const candidate = candidates.find(({ brief, status }) => brief === campaign.id && status !== 'rejected');
  return (
    <header class="creator-head">
      <div class="creator-who">
        <h2 id="creator-title" class="name" tabIndex={-1}>
          <bdi title={name ?? called}>{name ?? called}</bdi>
        </h2>
        <ul class="creator-accounts">
          {accounts.map((account) => (
            <li key={account.key} class="whence">
              <HandleAndSite handle={account.called} site={account.site} />
            </li>
          ))}
        </ul>
        <Answer view={badge} />
        <TagsField subject={subject} tags={view.tags} known={view.knownTags} actions={actions} drafts={drafts} />
      </div>
      <div class="creator-now">
        {view.colleagues && <Colleagues doings={view.colleagues.doings} />}
        <CampaignPart subject={subject} view={view} actions={actions} />
        {candidate && (
          <NextStepField key={campaign.id} subject={subject} candidate={candidate} actions={actions} drafts={drafts} />
        )}
      </div>
    </header>
  );
}
