// What a release changes, as pure functions of the files' texts. Each throws one sentence.

/** The texts of all files that name the version. @typedef {{ manifest: string, package: string, lock: string, changelog: string }} Texts */

/** Stores take one to four numbers; Fitlens has three. */
const form = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
/** The highest number that Chrome takes. */
const highest = 65_535;

/** Throws when stores would not take `next` after `now`. */
export function checkVersion(/** @type {string | undefined} */ next, /** @type {string} */ now) {
  if (next === undefined) throw new Error(`Name the new version: npm run release -- VERSION. The last one is ${now}.`);
  if (!form.test(next)) throw new Error(`${next} is no version: it should look like 1.2.3.`);
  const [numbers, before] = [next, now].map((version) => version.split('.').map(Number));
  if (!numbers || !before) throw new Error(`${now} is no version.`);
  if (numbers.some((number) => number > highest)) throw new Error(`Chrome takes no number above ${highest}.`);
  const at = numbers.findIndex((number, place) => number !== before[place]);
  if (at < 0 || (numbers[at] ?? 0) < (before[at] ?? 0))
    throw new Error(`${next} does not come after ${now}: stores take only what is newer.`);
}

/** Puts `next` in the place of the first `times` versions of a JSON file; every other byte stays. */
function withVersion(/** @type {string} */ text, /** @type {string} */ next, times = 1) {
  let left = times;
  return text.replaceAll(/("version": ")[^"]*"/g, (found, before) => (left-- > 0 ? `${before}${next}"` : found));
}

/** The changelog with all that is unreleased under the new version and its day (`2026-11-30`). */
export function withRelease(/** @type {string} */ changelog, /** @type {string} */ next, /** @type {string} */ day) {
  const heading = '\n## Unreleased\n';
  const at = changelog.indexOf(heading);
  if (at < 0) throw new Error('CHANGELOG.md has no "## Unreleased".');
  const behind = changelog.slice(at + heading.length);
  const end = behind.search(/^## /m);
  if ((end < 0 ? behind : behind.slice(0, end)).trim() === '')
    throw new Error('CHANGELOG.md says nothing under "## Unreleased": there is nothing to release.');
  return `${changelog.slice(0, at)}${heading}\n## ${next} (${day})\n${behind}`;
}

/** All files as the new version has them. */
export function withNewVersion(
  /** @type {Texts} */ texts,
  /** @type {string | undefined} */ next,
  /** @type {string} */ day,
) {
  checkVersion(next, JSON.parse(texts.manifest).version);
  const version = String(next);
  const made = {
    manifest: withVersion(texts.manifest, version),
    package: withVersion(texts.package, version),
    // The lockfile names it for itself and for the package that it locks.
    lock: withVersion(texts.lock, version, 2),
    changelog: withRelease(texts.changelog, version, day),
  };
  const lock = JSON.parse(made.lock);
  const versions = [JSON.parse(made.manifest).version, JSON.parse(made.package).version];
  if (![...versions, lock.version, lock.packages[''].version].every((one) => one === version))
    throw new Error(
      'manifest.json, package.json or package-lock.json name their version in a place that is not known.',
    );
  return made;
}
