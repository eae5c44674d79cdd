import { useState } from 'preact/hooks';
import { defaultSettings, type TierBound } from '../model/settings';
import { useWords } from '../ui/words-context';
import { readFollowers } from './fields/read';
import { TextField } from './fields/text-field';
import type { Read } from '../ui/read-number';
import { useDrafts } from './ports';
import { SectionHead } from './section-head';
import { SizeScale } from './size-scale';

interface Props {
  bounds: TierBound[];
  change(bounds: TierBound[]): void;
}

const fieldOf = (name: TierBound['name']) => `size-${name}`;

/** Where each size begins. */
export function SizesSection({ bounds, change }: Props) {
  const words = useWords();
  const { say, number } = words;
  const drafts = useDrafts();
  const [resets, setResets] = useState(0);

  function readBound(text: string, index: number): Read<number> {
    const read = readFollowers(text, words);
    if ('error' in read) return read;
    const [below, above] = [bounds[index - 1], bounds[index + 1]];
    if (read.value <= (below?.bound ?? 0)) {
      return { error: say('errorBoundLow', { bound: number(below?.bound ?? 0) }) };
    }
    return above && read.value >= above.bound ? { error: say('errorBoundHigh', { bound: number(above.bound) }) } : read;
  }

  function reset() {
    for (const { name } of bounds) drafts.write(fieldOf(name), '');
    setResets(resets + 1);
    change(defaultSettings.tierBounds);
  }

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsSizes')} lead={say('sizesLead')}>
        <button type="button" onClick={reset}>
          {say('reset')}
        </button>
      </SectionHead>
      <SizeScale bounds={bounds} />
      <div class="bounds" key={resets}>
        {bounds.map(({ name, bound, including }, index) => (
          <TextField
            key={name}
            id={fieldOf(name)}
            kind="number"
            label={say(including ? 'sizeFrom' : 'sizeAbove', { tier: say(`tier_${name}`) })}
            unit={say('followersUnit')}
            stored={bound}
            write={number}
            read={(text) => readBound(text, index)}
            keep={(value) => change(bounds.with(index, { name, bound: value, including }))}
          />
        ))}
      </div>
      <p class="hint">{say('sizesHelp')}</p>
    </section>
  );
}
