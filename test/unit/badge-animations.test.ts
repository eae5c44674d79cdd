import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../../src/ui/badge-style');
const styles = readdirSync(folder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));

// A browser does these two beside the page's thread; anything else, `rotate` of a picture too, asks the page for its style
// in each frame for as long as the badge waits.
const free = ['opacity', 'transform'];

it('while the badge waits its turning mark takes nothing of the page’s thread', () => {
  const css = styles.join('\n');
  const endless = [...css.matchAll(/animation: ([\w-]+) [^;]*\binfinite\b/g)].map(([, name]) => name);
  const frames = [...css.matchAll(/@keyframes ([\w-]+) \{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g)];
  const animated = frames
    .filter(([, name]) => endless.includes(name))
    .flatMap(([, , steps = '']) => [...steps.matchAll(/([\w-]+):/g)].map(([, property]) => property));
  expect(animated.length).toBeGreaterThan(0);
  expect(animated.filter((property = '') => !free.includes(property))).toEqual([]);
});
