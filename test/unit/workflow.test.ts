import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/driver';

const workflow = readFileSync(path.join(root, '.github/workflows/test.yml'), 'utf8');
const valuesOf = (key: string) =>
  [...workflow.matchAll(new RegExp(`^\\s*(?:- )?${key}: *(.*)$`, 'gm'))].map(([, value = '']) => value);

describe('The workflow', () => {
  it('takes every action at a commit, beside which stands its version', () => {
    expect(valuesOf('uses').length).toBeGreaterThan(0);
    for (const action of valuesOf('uses')) expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('runs the one command that checks a commit', () => {
    expect(valuesOf('run')).toContain('.ci/run');
  });

  it('may read the repository and nothing else, and leaves no key behind', () => {
    expect(workflow.match(/permissions:\n(?: {2}.*\n)+/g)).toEqual(['permissions:\n  contents: read\n']);
    expect(workflow).not.toMatch(/secrets\.|pull_request_target|: write/);
    expect(valuesOf('persist-credentials')).toEqual(
      valuesOf('uses')
        .filter((one) => one.includes('/checkout@'))
        .map(() => 'false'),
    );
  });

  it('puts nothing that others can name into a command', () => {
    expect(valuesOf('run').filter((command) => command.includes('${{'))).toEqual([]);
  });

  it('makes the files for the stores of a tagged version, once the tests have passed', () => {
    expect(workflow).toContain("if: startsWith(github.ref, 'refs/tags/v')\n    needs: test\n");
    expect(valuesOf('run')).toContain('npm run package');
    expect(valuesOf('path')).toEqual(['dist/packages/*.zip']);
  });
});
