import type { OwnCurve } from '../../model/own-curve';
import type { SiteId } from '../../model/page';
import type { Denominator } from '../../model/rules';
import { reachOf } from '../statistics/normal-quantiles';
import { mean, median, variance } from '../statistics/moments';
import type { Benchmark } from './benchmark';

/** With fewer accounts single ones would decide where the middle is. */
export const fewestAccounts = 20;
/** From so many on, of sizes that differ enough, the fall of rates with size can be told from chance. */
const forSlope = { accounts: 60, spreadOfSize: 0.7 };
/** How many times smaller or larger than all of them an account is not of their size any more. */
const beyond = 2;
/** Keeps accounts without a single reaction on the log scale. */
const leastRate = 1e-6;

/** An account the user has looked at: its typical rate as a share of 1. */
export interface Seen {
  followers: number;
  rate: number;
}

/**
 * The curve of the accounts the user has looked at, all of one site and by this denominator, counting reactions. Their own
 * median and spread, not drawn towards anybody's: it is whom this user chooses from. Null below 20 accounts.
 */
export function fitOwn(seen: readonly Seen[], per: Denominator): OwnCurve | null {
  const accounts = seen.filter(({ followers }) => followers > 0);
  if (accounts.length < fewestAccounts) return null;
  const x = accounts.map(({ followers }) => Math.log(followers));
  const y = accounts.map(({ rate }) => Math.log(Math.max(rate, leastRate)));
  const slope =
    accounts.length >= forSlope.accounts && Math.sqrt(variance(x)) >= forSlope.spreadOfSize ? slopeOf(x, y) : 0;
  const centre = mean(x);
  const level = y.map((one, index) => one - slope * ((x[index] ?? centre) - centre));
  const middle = median(level);
  return {
    per,
    accounts: accounts.length,
    // No call takes a hundred thousand arguments.
    least: accounts.reduce((least, { followers }) => Math.min(least, followers), Infinity) / beyond,
    most: accounts.reduce((most, { followers }) => Math.max(most, followers), 0) * beyond,
    middle,
    slope,
    centre,
    sigma: spreadAbout(middle, level),
  };
}

/** Such a curve as ratings use it. `year` is that of the data, and `named` says of how many accounts, in the user's language. */
export function ownBenchmark(
  { per, accounts, least, most, middle, slope, centre, sigma }: OwnCurve,
  { site, year }: { site: SiteId; year: number },
  named: (accounts: number) => Pick<Benchmark, 'name' | 'population' | 'source'>,
): Benchmark {
  return {
    id: `own-${site}-${per}`,
    site,
    per,
    year,
    ...named(accounts),
    least,
    most,
    median: (followers) => Math.exp(middle + slope * (Math.log(followers) - centre)),
    sigma,
    tailHolds: false,
  };
}

function slopeOf(x: readonly number[], y: readonly number[]): number {
  const [middleX, middleY] = [mean(x), mean(y)];
  const products = x.map((one, index) => (one - middleX) * ((y[index] ?? middleY) - middleY));
  return mean(products) / mean(x.map((one) => (one - middleX) ** 2));
}

/** From the median distance to the middle, which hits do not move. */
const spreadAbout = (middle: number, level: readonly number[]): number =>
  median(level.map((one) => Math.abs(one - middle))) / reachOf.half;
