import { describe, expect, it } from 'vitest';
import { judgeReport } from '../../scripts/addon/judge-report.mjs';

const html = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
const known = [{ ...html, why: 'A library does it where we never ask it to.' }];
const clean = { errors: [], warnings: [{ ...html, file: 'assets/a.js' }], notices: [] };

describe('What the linter of Firefox’s store says of the add-on', () => {
  it('is well where it finds only what somebody has looked into', () => {
    expect(judgeReport(clean, known)).toEqual([]);
  });

  it('is not where the same is found a second time: nobody has looked into that one', () => {
    const twice = { ...clean, warnings: [...clean.warnings, { ...html, file: 'assets/b.js' }] };
    expect(judgeReport(twice, known)).toEqual(['UNSAFE_VAR_ASSIGNMENT in assets/b.js: Unsafe assignment to innerHTML']);
  });

  it('is not where it finds an error, another warning or a notice', () => {
    const more = {
      errors: [{ code: 'MANIFEST_FIELD_REQUIRED', message: 'No name', file: 'manifest.json' }],
      warnings: [
        ...clean.warnings,
        { code: 'DANGEROUS_EVAL', message: 'The Function constructor is eval.', file: 'b.js' },
      ],
      notices: [{ code: 'UNKNOWN', message: 'Something' }],
    };
    expect(judgeReport(more, known)).toEqual([
      'MANIFEST_FIELD_REQUIRED in manifest.json: No name',
      'DANGEROUS_EVAL in b.js: The Function constructor is eval.',
      'UNKNOWN in the package: Something',
    ]);
  });

  it('is not where a known warning is gone: it would hide the next one of its kind', () => {
    expect(judgeReport({ ...clean, warnings: [] }, known)).toEqual([
      'UNSAFE_VAR_ASSIGNMENT is no longer found, so it is known no more: Unsafe assignment to innerHTML',
    ]);
  });
});
