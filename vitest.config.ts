import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findChromium } from './scripts/browsers.mjs';
import { servedAnswers } from './test/support/served-answers.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser this project's scenarios run in. */
    browser: 'chromium' | 'firefox';
  }
}

/** The same scenarios in each browser, one file at a time: two browsers at once would compete for the processor. */
const endToEnd = (browser: 'chromium' | 'firefox', groupOrder: number): TestProjectInlineConfiguration => ({
  test: {
    name: `e2e-${browser}`,
    include: ['test/e2e/**/*.test.ts'],
    provide: { browser },
    fileParallelism: false,
    sequence: { groupOrder },
    // Two browsers on a busy machine take their time; what is waited for is seen as soon as it is there.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/** A busy machine is slow, and slow is not wrong. */
const testTimeout = 30_000;

const executablePath = findChromium();

/** Components as a browser lays them out, in the Chromium of this machine. */
const inBrowser: TestProjectInlineConfiguration = {
  plugins: [servedAnswers],
  optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'axe-core'] },
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.{ts,tsx}'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout } },
      { test: { name: 'dom', environment: 'jsdom', include: ['test/dom/**/*.test.{ts,tsx}'], testTimeout } },
      // The repository with one site more, held to all its rules.
      {
        test: { name: 'new-site', include: ['test/new-site/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 60_000 },
      },
      inBrowser,
      { test: { name: 'build', include: ['test/build/**/*.test.ts'] } },
      endToEnd('chromium', 1),
      endToEnd('firefox', 2),
    ],
  },
});
