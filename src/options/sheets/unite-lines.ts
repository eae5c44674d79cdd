import { tagBounds } from '../../model/creator';
import { noteLength } from '../../model/note';
import type { BadLine, SheetLine } from './read-row';

/** Collects lines so that each creator is named once: by the first line, with the notes and tags of all. */
export function makeUniting() {
  const byName = new Map<string, SheetLine>();
  let repeated = 0;
  return {
    /** Gives the line back as a bad one where there is no room left for its note. */
    add(line: SheetLine): BadLine | null {
      const key = `${line.site ?? ''} ${line.handle.toLowerCase()}`;
      const before = byName.get(key);
      const united = before ? unite(before, line) : line;
      if (united.note !== null && united.note.length > noteLength)
        return { row: line.row, why: { key: 'sheetLongNote', values: { limit: { number: noteLength } } } };
      if (before) repeated += 1;
      byName.set(key, united);
      return null;
    },
    lines: (): SheetLine[] => [...byName.values()],
    repeated: (): number => repeated,
  };
}

function unite(before: SheetLine, line: SheetLine): SheetLine {
  const notes = [before.note, line.note].filter((note) => note !== null);
  const tags = [...new Set([...(before.tags ?? []), ...(line.tags ?? [])])].slice(0, tagBounds.most);
  return {
    ...before,
    name: before.name ?? line.name,
    note: [...new Set(notes)].join('\n') || null,
    ...(tags.length > 0 && { tags }),
  };
}
