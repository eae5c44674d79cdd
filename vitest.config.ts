import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** A browser on a busy machine takes its time; what is waited for is seen as soon as it is there. */
const poll = { timeout: 10_000 };

/**
 * The same scenarios in each browser, one file at a time: more browsers than processors would only wait for each other.
 * Without isolation what drives a browser is loaded once for all files.
 */
const endToEnd = (browser: 'chromium' | 'firefox', groupOrder: number): TestProjectInlineConfiguration => ({
  test: {
    name: `e2e-${browser}`,
    include: ['test/e2e/**/*.test.ts'],
    provide: { browser },
    fileParallelism: false,
    isolate: false,
    sequence: { groupOrder },
    expect: { poll },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/** By itself Vitest leaves one processor idle, which of two is half. */
const maxWorkers = '100%';

/** A busy machine is slow, and slow is not wrong. */
const patience = { testTimeout: 30_000, hookTimeout: 30_000 };

/** Tests that put something else in the place of a module, which they alone may then be given. */
const mockingIn = (folder: string): string[] =>
  readdirSync(path.join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('vi.mock('));
const mocking = { unit: mockingIn('test/unit'), dom: mockingIn('test/dom') };

const executablePath = findChromium();

/** Components as a browser lays them out, in the Chromium of this machine. */
const inBrowser: TestProjectInlineConfiguration = {
  plugins: [servedAnswers],
  optimizeDeps: {
    include: [
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'axe-core',
      'papaparse',
      '@tanstack/virtual-core',
      'webextension-polyfill',
      'pouchdb-core',
      'pouchdb-adapter-http',
    ],
  },
  test: {
    name: 'browser',
    maxWorkers,
    include: ['test/browser/**/*.test.{ts,tsx}'],
    ...patience,
    expect: { poll },
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
    maxWorkers,
    projects: [
      // Without isolation the files of one worker share what is loaded (modules, and a window of jsdom): to load them
      // for each file anew takes longer than most tests.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: mocking.unit,
          isolate: false,
          ...patience,
        },
      },
      { test: { name: 'unit-mocked', include: mocking.unit, ...patience } },
      {
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          exclude: mocking.dom,
          isolate: false,
          ...patience,
        },
      },
      { test: { name: 'dom-mocked', environment: 'jsdom', include: mocking.dom, ...patience } },
      // The repository with one site more, held to all its rules.
      {
        test: { name: 'new-site', include: ['test/new-site/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 60_000 },
      },
      inBrowser,
      { test: { name: 'build', include: ['test/build/**/*.test.ts'] } },
      endToEnd('chromium', 1),
      endToEnd('firefox', 2),
    ],
  },
});
