import { activateBrief, addBrief, briefs, changeBrief, removeBrief, restoreBrief } from './briefs';
import { answerMessages } from './dispatch';
import { dress } from './dress';
import { forgetOldAccounts } from './forget';
import { look } from './take-reading';
import { addNote, editNote, removeNote, restoreNote } from './notes';
import { preview } from './preview';
import { setQuote } from './quotes';
import { changeSettings, settings } from './settings';
import { creator, save, shortlist } from './shortlist';
import { sites } from './sites';

// The browser stops this worker whenever it likes: everything is in the store, and what is kept here only spares work.
answerMessages({
  look: look,
  dress: dress,
  save: save,
  creator: creator,
  shortlist: shortlist,
  'note-add': addNote,
  'note-edit': editNote,
  'note-remove': removeNote,
  'note-restore': restoreNote,
  'quote-set': setQuote,
  briefs: briefs,
  'brief-add': addBrief,
  'brief-change': changeBrief,
  'brief-remove': removeBrief,
  'brief-restore': restoreBrief,
  'brief-activate': activateBrief,
  settings: settings,
  'settings-change': changeSettings,
  sites: sites,
  preview: preview,
});

forgetOldAccounts();
