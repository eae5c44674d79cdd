import { answerMessages } from './dispatch';
import { forgetOldAccounts } from './forget';
import { look } from './look';
import { addNote, editNote, removeNote, restoreNote } from './notes';
import { creator, save, shortlist } from './shortlist';

// The browser stops this worker whenever it likes: nothing is kept here, everything is in the store.
answerMessages({
  'look': look,
  'save': save,
  'creator': creator,
  'shortlist': shortlist,
  'note-add': addNote,
  'note-edit': editNote,
  'note-remove': removeNote,
  'note-restore': restoreNote,
});

forgetOldAccounts();
