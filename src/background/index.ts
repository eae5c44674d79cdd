import { activateBrief, addBrief, briefs, changeBrief, removeBrief, restoreBrief } from './briefs';
import { clientRows } from './client-rows';
import { compareCreators } from './comparison';
import {
  act,
  changeCreator,
  changeCreators,
  creator,
  restoreCreator,
  restoreCreators,
  setDeclared,
  setQuote,
  setWhy,
} from './creator';
import { creatorPage, joinCreators, partCreator } from './creator-page';
import { putCollaboration, removeCollaboration, restoreCollaboration } from './collaborations';
import { answerMessages } from './dispatch';
import { dress } from './dress';
import { backupMade, erase, eraseEverything, goOnImporting, importCreators, kept } from './kept';
import { addNote, decideNote, editNote, removeNote, restoreNote } from './notes';
import { hearOutside } from './outside';
import { preview } from './preview';
import { refusedSites } from './refused-sites';
import { reviewNext } from './review';
import { changeSettings, settings } from './settings';
import { renewShortlist, shortlist } from './shortlist';
import { sites } from './sites';
import { look } from './take-reading';
import {
  checkTeam,
  connectTeam,
  exchangeTeam,
  leave,
  letColleagueGo,
  nameSelf,
  pauseTeam,
  shareCampaign,
  team,
  waitForTeam,
} from './team';
import { hearAlarm } from './team/when';
import { welcome } from './welcome';
import { putView, removeView, views } from './views';
import { laidOut } from './lay-out';

// The browser stops this worker whenever it likes: everything is in the store, and what is kept here only spares work.
answerMessages({
  look: laidOut(look),
  dress: dress,
  act: laidOut(act),
  creator: creator,
  shortlist: shortlist,
  'shortlist-renew': renewShortlist,
  'creator-page': creatorPage,
  compare: compareCreators,
  'client-rows': clientRows,
  'creators-join': joinCreators,
  'creator-part': partCreator,
  'creator-change': changeCreator,
  'creator-restore': restoreCreator,
  'creators-change': changeCreators,
  'creators-restore': restoreCreators,
  'note-add': addNote,
  'note-edit': editNote,
  'note-remove': removeNote,
  'note-restore': restoreNote,
  'quote-set': setQuote,
  'why-set': setWhy,
  'declared-set': setDeclared,
  'collaboration-put': putCollaboration,
  'collaboration-remove': removeCollaboration,
  'collaboration-restore': restoreCollaboration,
  views: views,
  'view-put': putView,
  'view-remove': removeView,
  'review-next': reviewNext,
  briefs: briefs,
  'brief-add': addBrief,
  'brief-change': changeBrief,
  'brief-remove': removeBrief,
  'brief-restore': restoreBrief,
  'brief-activate': activateBrief,
  settings: settings,
  'settings-change': changeSettings,
  sites: sites,
  'sites-refused': refusedSites,
  preview: preview,
  kept: kept,
  'creator-erase': erase,
  'all-erase': eraseEverything,
  'backup-made': backupMade,
  'creators-import': importCreators,
  'import-go-on': goOnImporting,
  'note-decide': decideNote,
  team: team,
  'team-connect': connectTeam,
  'team-check': checkTeam,
  'team-name': nameSelf,
  'team-share': shareCampaign,
  'team-pause': pauseTeam,
  'team-exchange': exchangeTeam,
  'team-wait': waitForTeam,
  'team-member-left': letColleagueGo,
  'team-leave': leave,
});

welcome();
hearOutside();
hearAlarm();
