import { is } from 'valibot';
import { stampSchema, writeStamp } from '../../src/model/stamp';

// Documents and answers with something wrong in them, as whoever writes into a team's database, or a server that is broken, could
// make them. The same random numbers make the same ones.

type Json = unknown;
type Holder = { [field: string]: Json };
type Random = () => number;

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const isHolder = (value: Json): value is Holder => typeof value === 'object' && value !== null;

interface Place {
  holder: Holder;
  field: string;
}

/** Not below where any field of ours is: what is nested for its own sake is nested very deep. */
function placesIn(json: Json, depth = 0): Place[] {
  if (!isHolder(json) || depth > 12) return [];
  return Object.keys(json).flatMap((field) => [{ holder: json, field }, ...placesIn(json[field], depth + 1)]);
}

/** Also where the field is `__proto__`, which a plain assignment would not make. */
function put({ holder, field }: Place, value: Json): void {
  if (Array.isArray(holder)) holder[Number(field)] = value;
  else Object.defineProperty(holder, field, { value, enumerable: true, configurable: true, writable: true });
}

const copyOf = <T extends Json>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A number that no other mutant has: whatever shows it has it from there. */
let lastNumber = 1_000_000;
const unheard = (): number => ++lastNumber;

const odd: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => unheard(),
  () => -unheard(),
  () => unheard() + 0.5,
  () => 1e21,
  () => Number.MAX_SAFE_INTEGER,
  () => '',
  () => ' ',
  () => 'constructor',
  () => '__proto__',
  () => String(unheard()),
  () => [],
  () => ({}),
  () => [null],
  () => ({ value: unheard() }),
  () => '2026-02-30',
  () => '+275760-09-13T00:00:00.000Z',
  () => '2026-11-30T10:00:00.000+14:00',
];

const texts: readonly string[] = [
  '\u202Egnp.moc',
  '\uD800',
  '\uDFFF and \u0000',
  '𝕬𝖓𝖓𝖆',
  'a\u0301'.repeat(50),
  '\u2028<script>',
  '=HYPERLINK("x")',
  'Ａｎｎａ',
];

const stamps = (random: Random, stamp: string): string =>
  pick(random, [
    '99999999999999-ffffff-ffffffff',
    '00000000000000-000000-00000000',
    `${stamp.slice(0, -8)}bbbbbbbb`,
    `${stamp.slice(0, -8)}${stamp.slice(-8).toUpperCase()}`,
    `${stamp}\n`,
    stamp.slice(1),
    stamp.replaceAll('-', ''),
    `${stamp} `,
    writeStamp(
      Date.now() + Math.floor((random() - 0.2) * 1_000_000_000),
      Math.floor(random() * 0xff_ff_ff),
      'eeeeeeee',
    ),
    writeStamp(Math.floor(random() * 1_800_000_000_000), 0, 'aaaaaaaa'),
  ]);

/** So deep; no text can be made any more of the deepest. */
const nested = (depth: number): Json => {
  let value: Json = unheard();
  for (let n = 0; n < depth; n++) value = n % 2 === 0 ? [value] : { brief: value };
  return value;
};

/** Many of what is there, half of them each with a name of its own. */
const many = (random: Random, value: readonly Json[], count: number): Json[] =>
  Array.from({ length: count }, (_, n) => {
    const one = copyOf(pick(random, value) ?? null);
    if (isHolder(one) && n % 2 === 0) for (const name of ['id', 'brief']) if (name in one) one[name] = `many-${n}`;
    return one;
  });

type Change = (random: Random, place: Place, whole: { places: Place[]; ids: readonly string[] }) => void;

const changes: readonly [number, Change][] = [
  [4, (_, { holder, field }) => void (Array.isArray(holder) ? holder.splice(Number(field), 1) : delete holder[field])],
  [5, (random, place) => put(place, pick(random, odd)())],
  [
    2,
    (random, { holder, field }, { places }) => {
      const name = pick(random, ['__proto__', 'constructor', 'toString', pick(random, places).field, `${field} `]);
      put({ holder, field: name }, holder[field]);
      if (!Array.isArray(holder) && name !== field) delete holder[field];
    },
  ],
  [3, (random, place, { places }) => put(place, copyOf(valueAt(pick(random, places)) ?? null))],
  [2, (random, place, { ids }) => put(place, pick(random, ids))],
  [1, (random, place) => put(place, pick(random, texts))],
  [
    1,
    (random, place) => {
      const value = valueAt(place);
      if (typeof value === 'string') put(place, value.slice(0, Math.floor(random() * value.length)));
      else if (Array.isArray(value)) value.length = Math.floor(random() * value.length);
      else if (isHolder(value)) for (const name of Object.keys(value)) if (random() < 0.5) delete value[name];
    },
  ],
  [0.05, (random, place) => put(place, 'x'.repeat(pick(random, [600, 11_000, 120_000])))],
  [0.003, (_, place) => put(place, 'x'.repeat(2_100_000))],
  [0.05, (random, place) => put(place, nested(pick(random, [20, 400, 3_000])))],
];
const weights = changes.reduce((sum, [weight]) => sum + weight, 0);

const valueAt = ({ holder, field }: Place): Json => (Object.hasOwn(holder, field) ? holder[field] : undefined);

function changeOne(random: Random, json: Holder, ids: readonly string[]): void {
  const places = placesIn(json);
  const place = places.length === 0 ? { holder: json, field: 'v' } : pick(random, places);
  const all = places.length === 0 ? [place] : places;
  const value = valueAt(place);
  // What only a stamp, a list or a number can be.
  if (is(stampSchema, value) && random() < 0.6) return put(place, stamps(random, value));
  if (typeof value === 'number' && random() < 0.6) return put(place, unheard());
  if (Array.isArray(value) && value.length > 0 && random() < 0.04)
    return put(place, many(random, value, pick(random, [60, 600, 3_000])));
  let at = random() * weights;
  const [, change] = changes.find(([weight]) => (at -= weight) < 0) ?? changes[0] ?? [];
  change?.(random, place, { places: all, ids });
}

/** The same JSON with one to four things wrong in it. `ids`: what takes the place of ids. */
export function mutantOf<T extends object>(random: Random, json: T, ids: readonly string[]): T {
  const mutant = copyOf(json);
  const often = 1 + Math.floor(random() * random() * 4);
  for (let n = 0; n < often; n++) changeOne(random, mutant as Holder, ids);
  return mutant;
}

/** The same with no number in it that was ever told elsewhere: counts and amounts alone, so that it stays valid. */
export function withUnheardNumbers<T extends Json>(json: T): T {
  const copy = copyOf(json);
  for (const { holder, field } of placesIn(copy)) {
    if (!['value', 'amount', 'postsPerWeek', 'typical'].includes(field) || typeof holder[field] !== 'number') continue;
    const number = unheard();
    for (const name of [field, 'min', 'max', 'low', 'high']) if (name in holder) holder[name] = number;
  }
  return copy;
}
