import type { ColumnId } from '../../model/list-view';
import { tierText, verdictText } from '../../present/wording';
import { siteNameOf } from '../../sites';
import { Mark } from '../../ui/mark';
import { TimeText } from '../../ui/time-text';
import { useWords } from '../../ui/words-context';
import { topicName } from '../filters/value-names';
import type { CellProps } from './cell-props';
import { NextStepCell, PriceCell, RateCell, StatusCell } from './cells';
import { Marked } from './marked';
import { notSeenText } from './not-seen';

/** What a row says in a column but the name; nothing where it is not known. */
export function Cell({ column, ...props }: CellProps & { column: Exclude<ColumnId, 'name'> }) {
  const words = useWords();
  const { creator, summary } = props.row;
  const notSeen = notSeenText(props.row, words);
  switch (column) {
    case 'sites':
      return <Cut text={(summary?.sites ?? []).map(siteNameOf).join(', ')} />;
    case 'tier':
      return <Cut text={summary?.tier ? tierText(summary.tier, words) : ''} />;
    case 'followers':
      return <Cut text={summary?.followers ? words.count(summary.followers) : ''} />;
    case 'rate':
      return <RateCell {...props} />;
    case 'verdict':
      if (notSeen !== null) return <span class="beside">{notSeen}</span>;
      return summary ? (
        <span class="two-lines verdict-cell">
          <span class={summary.verdict}>
            <Mark name={summary.verdict} /> {verdictText(summary.verdict, words)}
          </span>
          {summary.verdict !== 'unknown' && (
            <span class="beside">
              <bdi>
                {summary.score.low === summary.score.high
                  ? words.number(summary.score.low)
                  : words.range(summary.score.low, summary.score.high)}
              </bdi>
            </span>
          )}
        </span>
      ) : null;
    case 'status':
      return <StatusCell {...props} />;
    case 'nextStep':
      return <NextStepCell {...props} />;
    case 'price':
      return <PriceCell {...props} />;
    case 'topics': {
      const topics = (summary?.topics ?? []).map((topic) => topicName('tag' in topic ? topic.tag : topic.key, words));
      return <Cut text={topics.join(', ')} words={props.words} />;
    }
    case 'tags':
      return <Cut text={(creator?.tags ?? []).join(', ')} words={props.words} />;
    case 'lastPost':
      return summary?.lastPostAt ? <TimeText at={summary.lastPostAt} /> : null;
    case 'lastSeen':
      return summary?.lastSeenAt && notSeen === null ? <TimeText at={summary.lastSeenAt} /> : null;
    case 'growth':
      return <Cut text={summary?.growth == null ? '' : words.change(summary.growth)} />;
    case 'savedAt':
      return creator?.savedAt ? <TimeText at={creator.savedAt} /> : null;
  }
}

/** A text that may be longer than its column; the tooltip has all of it. */
function Cut({ text, words = [] }: { text: string; words?: readonly string[] }) {
  return text === '' ? null : (
    <span class="cut" title={text}>
      <Marked text={text} words={words} />
    </span>
  );
}
