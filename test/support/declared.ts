import type { Declared } from '../../src/model/declared';
import { today } from './readings';

/** What a media kit says. */
export const aKit: Declared = {
  audienceCountries: [{ country: 'DE', share: 0.6 }],
  audienceAges: [],
  womenShare: 0.7,
  monthlyReach: 90_000,
  source: 'Media kit of May',
  givenAt: today,
};
