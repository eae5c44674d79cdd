import type { TierBound } from '../model/settings';
import { useWords } from '../ui/words-context';

/** Followers at both ends of the picture. */
const ends = { from: 300, to: 5_000_000 };

/** Where `followers` lies, as a share of the picture's width: sizes grow by factors, so the scale is logarithmic. */
const placeOf = (followers: number): number =>
  Math.min(1, Math.max(0, Math.log(followers / ends.from) / Math.log(ends.to / ends.from)));

/** The sizes side by side. Hidden from ears: the fields below say the same. */
export function SizeScale({ bounds }: { bounds: TierBound[] }) {
  const { say, number } = useWords();
  const names = ['below' as const, ...bounds.map(({ name }) => name)];
  return (
    <div class="size-scale" aria-hidden="true">
      {names.map((name, index) => {
        const from = placeOf(bounds[index - 1]?.bound ?? ends.from);
        const to = placeOf(bounds[index]?.bound ?? ends.to);
        return (
          <span key={name} class={`size size-${name}`} style={{ flexGrow: Math.max(0.01, to - from) }}>
            <span>{say(`tier_${name}`, { bound: number(bounds[0]?.bound ?? ends.from) })}</span>
          </span>
        );
      })}
    </div>
  );
}
