import fc from 'fast-check';
import { type Fault, faults } from './broken-database';
import { type Act, act, tellAct } from './team-device';

// What happens to a team, at random: who does what in which browser, when they tell each other, and what goes wrong then.

/** One thing that happens in one of the browsers. */
export type Step = { device: number; after: number } & (
  | { act: Act }
  /** The part of its dealings with its own store that the worker does not survive; null where it does. */
  | { exchange: { faults: (Fault | null)[]; last: number | null; isTorn: boolean } }
  /** Shares a campaign with all its candidates. */
  | { share: number }
);

/** How many browsers a team has. */
const members = 3;

const device = fc.nat(members - 1);
/** Ms since the step before, by the clock of this browser: which may stand still, or be put back. */
const after = fc.oneof({ weight: 8, arbitrary: fc.nat(100_000) }, fc.constant(0), fc.integer({ min: -90_000, max: 0 }));
const fault = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...faults) },
);
const exchange = fc.record({
  faults: fc.array(fault, { maxLength: 6 }),
  last: fc.option(fc.integer({ min: 1, max: 150 }), { freq: 2, nil: null }),
  isTorn: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ device, after, act }) },
  { weight: 3, arbitrary: fc.record({ device, after, exchange }) },
  { weight: 1, arbitrary: fc.record({ device, after, share: fc.nat(1) }) },
);

export interface Story {
  /** What the ids that are made in it come from. */
  seed: number;
  /** How far each clock is ahead of the server's, in ms: up to a day. */
  clocks: number[];
  /** Which campaigns are shared before anything else happens. */
  shared: boolean[];
  steps: Step[];
}

const day = 86_400_000;
export const story: fc.Arbitrary<Story> = fc.record({
  seed: fc.nat(1_000_000),
  clocks: fc.array(fc.integer({ min: -day, max: day }), { minLength: members, maxLength: members }),
  shared: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
});

/** As a person reads it. */
export const tellStory = ({ seed, clocks, shared, steps }: Story): string =>
  [`seed ${seed}, clocks ${clocks.join(' ')}, shared ${shared.join(' ')}`, ...steps.map(tellStep)].join('\n');

function tellStep(one: Step): string {
  const who = `+${one.after} ms, browser ${one.device}`;
  if ('act' in one) return `${who} ${tellAct(one.act)}`;
  if ('share' in one) return `${who} shares team${one.share}`;
  const { faults: wrong, last, isTorn } = one.exchange;
  const words = [
    wrong.map((name) => name ?? '-').join(' '),
    last === null ? '' : `dies at ${last}`,
    isTorn ? 'torn' : '',
  ];
  return `${who} exchanges ${words.filter((word) => word !== '').join(', ')}`;
}
