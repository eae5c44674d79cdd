import * as limits from '../model/limits';
import type { Knows, Rival } from '../model/note';
import { compare, greater, inOrder, textOf } from '../model/in-order';
import { deviceOf, type Stamp } from '../model/stamp';
import type { OwnNote } from './backup/format';

// A note is a register of several values (Shapiro et al. 2011): texts that were written at the same time are all kept until a
// person decides, and a text that was written by who knew another takes its place.

/**
 * A text of a note with all it knows written out: the last change of each browser that it follows, its own one among them unless
 * that would cover an earlier text of its browser that it does not follow (a dotted version vector: Preguiça et al. 2010).
 */
type Version = Omit<Rival, 'knows'> & { knows: Knows };

/** All that the browser of a text had written. */
const ownOf = ({ changed }: Pick<Rival, 'changed'>): Knows => ({ [deviceOf(changed)]: changed });

const bothKnow = (one: Knows, other: Knows): Knows => {
  const devices = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return Object.fromEntries(devices.map((device) => [device, greater(one[device] ?? '', other[device] ?? '')]));
};

/** A text of which nothing is told follows all that its browser had written. */
const versionOf = ({ text, editedAt, changed, knows = ownOf({ changed }) }: Rival): Version => ({
  text,
  editedAt,
  changed,
  knows,
});

/**
 * Every text of a note, the latest first. Before texts knew of each other a note was edited in other browsers than it was written in
 * too: such a text knew at least what was written first, whose stamp is the note's place.
 */
function versionsOf(note: OwnNote): [Version, ...Version[]] {
  const [text, ...rivals] = [note, ...(note.rivals ?? [])].map(versionOf).toSorted((a, b) => inTime(b, a));
  const { order } = note;
  const last = text ?? versionOf(note);
  const isAlone = textOf(last.knows) === textOf(ownOf(last));
  const first = isAlone && deviceOf(order) !== deviceOf(last.changed) ? { [deviceOf(order)]: order } : {};
  return [{ ...last, knows: bothKnow(last.knows, first) }, ...rivals];
}

/** Whether who knows this knows of a text, and of all that it follows. */
const covers = (known: Knows, one: Version): boolean => coversAll(known, Object.entries(withOwn(one)));

const coversAll = (known: Knows, all: readonly [string, Stamp][]): boolean =>
  all.every(([device, stamp]) => (known[device] ?? '') >= stamp);

/** By their last change. Where a lie makes two the same, who follows the other is still the later one. */
const inTime = (one: Version, other: Version): number =>
  compare(one.changed, other.changed) || compareKnows(one.knows, other.knows) || compare(textOf(one), textOf(other));

function compareKnows(one: Knows, other: Knows): number {
  const devices = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return devices.reduce((found, device) => found || compare(one[device] ?? '', other[device] ?? ''), 0);
}

/**
 * Those that none of the others follows, the latest last. Beyond what a note may hold the earliest go: then alone it matters in
 * which order notes meet, as one text may take the place of those that had pushed another out.
 */
function standing(versions: readonly Version[]): Version[] {
  const each = [...new Map(versions.map((one) => [textOf(one), one])).values()].toSorted(inTime);
  const left = each.filter((one, at) => {
    const all = Object.entries(withOwn(one));
    // A text that says that it follows a later one lies, and both are kept.
    return !each.slice(at + 1).some((later) => later.changed >= one.changed && coversAll(later.knows, all));
  });
  return left.slice(-limits.team.versions);
}

/** A version as it is kept: what it knows is told where it is more than itself. */
function rivalOf({ text, editedAt, changed, knows }: Version): Rival {
  const says = textOf(knows) !== textOf(ownOf({ changed }));
  return { text, editedAt, changed, ...(says && { knows: inOrder(knows) }) };
}

/** The note of these versions; null where there are none. */
function withVersions<N extends OwnNote>(note: N, versions: readonly Version[]): N | null {
  const [last, ...before] = standing(versions).toReversed();
  if (last === undefined) return null;
  const { knows: _knows, rivals: _rivals, ...rest } = note;
  const { text, editedAt, changed, knows } = rivalOf(last);
  return {
    ...rest,
    text,
    editedAt,
    changed,
    ...(knows && { knows }),
    ...(before.length > 0 && { rivals: before.toReversed().map(rivalOf) }),
  } as N;
}

/**
 * One note as two know it: of its texts those that no other follows. Whichever comes first, the same comes out. The latest is the
 * note's text, and its place and date are of where that one is from; in all honest browsers they are the same.
 */
export function joinNotes<N extends OwnNote>(one: N, other: N): N {
  const [ones, others] = [versionsOf(one), versionsOf(other)];
  const later = inTime(others[0], ones[0]) || compare(placeOf(one), placeOf(other));
  const placed = later > 0 ? other : one;
  return withVersions(placed, [...ones, ...others]) ?? placed;
}

const placeOf = ({ order, createdAt }: OwnNote): string => textOf([order, createdAt]);

/** What is left of a note that was removed at `at`: texts that were written later; null where none was. */
export const notesAfter = <N extends OwnNote>(note: N, at: Stamp | null): N | null =>
  withVersions(
    note,
    versionsOf(note).filter(({ changed }) => changed > (at ?? '')),
  );

/**
 * The note with another text, written by who knows its text, and every rival of one of the texts `settled`; the other rivals stay.
 * `stamp` gives the next stamp of this browser.
 */
export function rewrite<N extends OwnNote>(
  note: N,
  { text, editedAt, settled = [] }: { text: string; editedAt: string | null; settled?: readonly string[] },
  stamp: () => Stamp,
): N {
  const versions = versionsOf(note);
  const isKnown = (one: Version, at: number): boolean =>
    at === 0 || one.text === note.text || settled.includes(one.text);
  const known = versions.filter(isKnown).reduce<Knows>((all, one) => bothKnow(all, withOwn(one)), {});
  // To know a later change of a browser is to know its earlier ones: a text among those that is still to be decided on is told anew.
  const left = versions
    .filter((one, at) => !isKnown(one, at))
    .map((one) => (covers(known, one) ? { ...one, changed: stamp(), knows: withOwn(one) } : one));
  const changed = stamp();
  const knows = left.some((one) => deviceOf(one.changed) === deviceOf(changed))
    ? known
    : bothKnow(known, ownOf({ changed }));
  return withVersions(note, [{ text, editedAt, changed, knows }, ...left]) ?? note;
}

/** What is known to who follows a text. */
const withOwn = (one: Version): Knows => bothKnow(one.knows, ownOf(one));
