import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/driver';
import { mutantFiles } from '../support/mutants';

// Whether each of them is noticed, `npm run prove -- mutants` tries. Here stands that it could: a fault that cannot be put in any more,
// because its lines were changed, would be left out unseen.

const mutants = mutantFiles.flatMap((one) => one.mutants);

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const isThere = (file: string) => existsSync(path.join(root, file));
const named = (some: typeof mutants) => some.map(({ name }) => name);

/** Every folder of code that has a work of its own. */
const modules = [
  'model shared records reading reading/printed reading/json reading/meta',
  'sites/instagram sites/tiktok sites/youtube sites/x sites/threads sites/bluesky',
  'estimate/benchmarks estimate/facts estimate/fit estimate/languages estimate/portrait estimate/rate',
  'estimate/statistics estimate/text estimate/topics present ui sheets store store/backup',
  'tap content content/badge team team/documents team/database background background/team',
  'popup panel options welcome shortlist shortlist/engine',
].flatMap((line) => line.split(' '));

/** The projects of Vitest that run a test file; those that put something in a module's place have one of their own. */
function projectsOf(file: string): string[] {
  const [, folder = ''] = file.split('/');
  if (folder === 'e2e') return ['e2e-chromium', 'e2e-firefox'];
  const isApart = ['unit', 'dom'].includes(folder) && /vi\.mock\(/.test(textOf(file));
  return [isApart ? `${folder}-mocked` : folder];
}

describe('The faults that are put into the code on purpose', () => {
  it('are forty and more, and no two are told alike', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(40);
    expect(new Set(named(mutants)).size).toBe(mutants.length);
  });

  it('each stand in the code exactly once, and make it another', () => {
    const lost = mutants.filter(
      ({ file, find, replace }) => !isThere(file) || textOf(file).split(find).length !== 2 || find === replace,
    );
    expect(named(lost)).toEqual([]);
  });

  it('each name a test file that is there, and the project that runs it', () => {
    const lost = mutants.filter(
      ({ killedBy, project }) => !isThere(killedBy) || !projectsOf(killedBy).includes(project),
    );
    expect(named(lost)).toEqual([]);
  });

  it.each(modules)('reach into src/%s', (folder) => {
    expect(isThere(`src/${folder}`)).toBe(true);
    expect(mutants.filter(({ file }) => file.startsWith(`src/${folder}/`))).not.toEqual([]);
  });
});
