import type { NamedCreator } from '../../shared/messages';
import type { SiteAbout } from '../../sites/site';
import { breathe, type Job } from '../../ui/job';
import { handleOn } from './name-profile';
import type { BadLine, SheetLine } from './read-row';
import { makeUniting } from './unite-lines';

/** Lines that are worked through at one go: a few milliseconds' work. */
const step = 1_000;

/**
 * The creators of all lines, those without a site on `site`; without one these lines are left out. Who turns out to be
 * named twice is named once.
 */
export async function placeLines(
  lines: readonly SheetLine[],
  site: SiteAbout | null,
  job: Job,
): Promise<{ creators: NamedCreator[]; bad: BadLine[] }> {
  const uniting = makeUniting();
  const bad: BadLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % step === step - 1) {
      job.progress(at, lines.length);
      await breathe(job);
    }
    const placed = placeLine(line, site);
    const problem = placed && ('why' in placed ? placed : uniting.add(placed));
    if (problem) bad.push(problem);
  }
  const creators = uniting
    .lines()
    .flatMap(({ site: id, handle, name, note, tags }) =>
      id === null ? [] : [{ site: id, handle, name, note, ...(tags && { tags }) }],
    );
  return { creators, bad };
}

function placeLine(line: SheetLine, site: SiteAbout | null): SheetLine | BadLine | null {
  if (line.site !== null) return line;
  if (!site) return null;
  const handle = handleOn(site, line.handle);
  return handle === null ? { row: line.row, why: notOn(site, line) } : { ...line, site: site.id, handle };
}

const notOn = ({ name }: SiteAbout, { handle }: SheetLine): BadLine['why'] => ({
  key: 'sheetNotOnSite',
  values: { text: { text: handle }, site: { text: name } },
});
