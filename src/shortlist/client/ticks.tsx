interface Props<T extends string> {
  legend: string;
  /** What it does, in a sentence. */
  hint?: string;
  all: readonly T[];
  chosen: readonly T[];
  name(one: T): string;
  /** Those that are chosen then, in the order of `all`. */
  change(chosen: T[]): void;
}

/** Several things, any of which may be chosen. */
export function Ticks<T extends string>({ legend, hint, all, chosen, name, change }: Props<T>) {
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {all.map((one) => (
        <label class="choice" key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              change(all.filter((other) => (other === one ? checked : chosen.includes(other))))
            }
          />
          <bdi>{name(one)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
