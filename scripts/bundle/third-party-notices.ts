import type { Plugin } from 'vite';
import { noticesFile } from '../../src/shared/own-pages';
import { noticesOf } from './notices';
import { packagesOf } from './packages-of';

/** Writes whose code is really in the scripts and styles of a build, and under which licence, into a file of the build. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? Object.entries(output.modules)
              .filter(([, { code }]) => code)
              .map(([id]) => id)
          : [],
      );
      // Browsers take a text without a byte order mark for one of their own language.
      this.emitFile({ type: 'asset', fileName: noticesFile, source: `\uFEFF${noticesOf(packagesOf(modules))}` });
    },
  };
}
