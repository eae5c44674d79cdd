import { beforeAll } from 'vitest';
import { type Ear, listenAround, spyOnBadge } from '../support/attacker';
import { nextFrame } from './badge-fakes';

// The attacker in the page, as the tests of the badge have it listen and look.

/** Words that the badge or its card may say. */
const secrets = [
  'Strong',
  'strong',
  'unknown',
  'Micro',
  'engagement',
  '2.4',
  'Private',
  'reading',
  'Saved',
  'Save',
  'Reject',
  'Take back',
  'Followers',
  'Meets',
  'of 18',
  'Brief',
  'Mira',
  'More about',
  'How this',
  'Typical',
  'Left out',
  'Copy',
  'Zusammen',
  'Contacted',
  'Campaign',
  'colleague',
];

let ear: Ear;
beforeAll(() => {
  ear = listenAround();
});

/** Until all is told of what was painted before. */
export async function silence(): Promise<void> {
  let told;
  do {
    told = ear.told();
    for (let frame = 0; frame < 4; frame += 1) await nextFrame();
  } while (told.length > 0 || ear.told().length > 0);
}

/** What an attacker learns of one state: first by hearing it come, then by looking. */
export async function learnt(show: () => void) {
  ear.told();
  show();
  await nextFrame();
  await nextFrame();
  const told = ear.told();
  return { told, ...(await spyOnBadge(secrets)) };
}
