import { useState } from 'preact/hooks';
import { defaultSettings, type TierBound } from '../model/settings';
import { useWords } from '../ui/words-context';
import { readBound } from './fields/read';
import { TextField } from './fields/text-field';
import { useDrafts } from './drafts-context';
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
            read={(text) => readBound(text, bounds[index - 1]?.bound ?? 0, bounds[index + 1]?.bound ?? Infinity, words)}
            keep={(value) => change(bounds.with(index, { name, bound: value, including }))}
          />
        ))}
      </div>
      <p class="hint">{say('sizesHelp')}</p>
    </section>
  );
}
