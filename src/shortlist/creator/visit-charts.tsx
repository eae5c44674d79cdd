import { isSameMeasure } from '../../model/ranges';
import type { Snapshot } from '../../model/snapshot';
import { followersText, rateText } from '../../present/since';
import { rateAndRange, rateName } from '../../present/wording';
import type { Words } from '../../shared/words';
import { useWords } from '../../ui/words-context';
import type { Visit } from './over-time';
import { VisitFigure } from './visit-figure';
import type { VisitRow } from './visit-table';
import { followersOver, lastRate, ratesOver } from './visits';

interface Props {
  /** The oldest first. */
  snapshots: readonly Snapshot[];
}

/** Followers and rate over the days the person visited an account; before the second visit, how there come to be some. */
export function VisitCharts({ snapshots }: Props) {
  const { say } = useWords();
  if (snapshots.length < 2) return <p class="hint visit-teach">{say('creatorPageVisitAgain')}</p>;
  return (
    <div class="visit-charts">
      <Followers snapshots={snapshots} />
      <Rates snapshots={snapshots} />
    </div>
  );
}

function Followers({ snapshots }: Props) {
  const words = useWords();
  const { say, date, number } = words;
  const told = snapshots.filter(({ followers }) => followers !== null);
  const [first, last] = [told[0], told.at(-1)];
  const change = first && last && first !== last ? followersText(first.followers, last.followers, words) : null;
  const count = ({ measured }: Visit) => printCount(measured, words);
  return (
    <VisitFigure
      title={say('creatorPageFollowers')}
      visits={followersOver(snapshots)}
      kind="count"
      print={number}
      printVisit={count}
      change={first && change !== null ? say('creatorPageSince', { date: date(first.day), change }) : null}
      note={null}
      columns={[say('compareMeasure_followers')]}
      rows={followersOver(snapshots).map((visit) => ({ day: visit.day, cells: [visit.measured && count(visit)] }))}
    />
  );
}

const printCount = (measured: Visit['measured'], words: Words): string =>
  measured ? words.count({ value: measured.value, min: measured.low, max: measured.high }) : '';

function Rates({ snapshots }: Props) {
  const words = useWords();
  const { say, rate } = words;
  const last = lastRate(snapshots);
  const rates = snapshots.flatMap((snapshot) => snapshot.rate ?? []);
  const alike = rates.filter((one) => last !== null && isSameMeasure(one, last));
  const [first] = alike;
  return (
    <VisitFigure
      title={say('creatorPageRate', { rate: last ? rateName(last, words) : say('compareMeasure_rate') })}
      visits={ratesOver(snapshots)}
      kind="share"
      print={rate}
      printVisit={({ measured }) =>
        measured ? rateAndRange({ typical: measured.value, low: measured.low, high: measured.high }, words) : ''
      }
      change={first && alike.length > 1 ? rateText(first, last, words) : null}
      note={alike.length < rates.length ? say('creatorPageOtherRates') : null}
      columns={[say('compareMeasure_rate'), say('creatorPageRange'), say('creatorPagePosts')]}
      rows={snapshots.map((snapshot) => rateRow(snapshot, last, words))}
    />
  );
}

/** A rate that counts something else says so. */
function rateRow({ day, rate: told }: Snapshot, last: Snapshot['rate'], words: Words): VisitRow {
  if (!told) return { day, cells: [null, null, null] };
  const typical = words.rate(told.typical);
  const isOther = last !== null && !isSameMeasure(told, last);
  return {
    day,
    cells: [
      isOther ? words.say('creatorPageOtherRate', { rate: rateName(told, words), value: typical }) : typical,
      words.rateRange(told.low, told.high),
      words.number(told.sample),
    ],
  };
}
