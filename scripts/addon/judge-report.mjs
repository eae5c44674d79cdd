/** @typedef {{ code: string, message: string, file?: string }} Finding */
/** @typedef {{ errors: Finding[], warnings: Finding[], notices: Finding[] }} Report */

/** What the linter of Firefox's store warns of and we have looked into. Each stands for one finding. */
export const knownWarnings = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    why: 'Preact sets it for `dangerouslySetInnerHTML`, which no file of ours uses: test/build/code.test.ts holds that.',
  },
];

/** A line for each finding that nobody has looked into, and for each known warning that is gone; empty when all is well. */
export function judgeReport(/** @type {Report} */ { errors, warnings, notices }, known = knownWarnings) {
  const left = [...known];
  const isNew = (/** @type {Finding} */ { code, message }) => {
    const at = left.findIndex((one) => one.code === code && one.message === message);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  const fresh = warnings.filter(isNew);
  return [
    ...[...errors, ...fresh, ...notices].map(
      ({ code, message, file }) => `${code} in ${file ?? 'the package'}: ${message}`,
    ),
    ...left.map(({ code, message }) => `${code} is no longer found, so it is known no more: ${message}`),
  ];
}
