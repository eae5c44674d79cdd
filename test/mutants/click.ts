import type { Mutant } from './mutant';

const browser = { killedBy: 'test/browser/badge-clickjacking.test.ts', project: 'browser' };

export const mutants: Mutant[] = [
  {
    name: 'A press decides although the page has covered the card',
    file: 'src/content/badge/sight.ts',
    find: 'last.isVisible && last.intersectionRatio > 0.99',
    replace: 'last.intersectionRatio > 0.99',
    ...browser,
  },
  {
    name: 'A press decides although part of the card is out of the window',
    file: 'src/content/badge/sight.ts',
    find: 'last.isVisible && last.intersectionRatio > 0.99',
    replace: 'last.isVisible',
    ...browser,
  },
  {
    name: 'A press decides although the card came under the pointer only now',
    file: 'src/content/badge/sight.ts',
    find: 'there !== place || ',
    replace: '',
    ...browser,
  },
  {
    name: 'A press decides although the page has made the card too small to read',
    file: 'src/content/badge/sight.ts',
    find: ' || card.currentCSSZoom < leastZoom',
    replace: '',
    ...browser,
  },
  {
    name: 'A double press is a press and its second one',
    file: 'src/content/badge/second-press.ts',
    find: 'time - at >= apart',
    replace: 'time >= at',
    ...browser,
  },
  {
    name: 'Many fast presses are a second one, once half a second has gone by since the first',
    file: 'src/content/badge/second-press.ts',
    find: '      at = time;\n',
    replace: '      at ||= time;\n',
    ...browser,
  },
  {
    name: 'A page can make the words of the card transparent',
    file: 'src/content/badge/draw.ts',
    find: "css.replaceAll('--', secret)",
    replace: 'css',
    ...browser,
  },
  {
    name: 'In Chromium a page hears where something in the badge was pressed',
    file: 'src/content/badge/shield.ts',
    find: '[...listed, ...unlisted] : [...typed, ...presses]',
    replace: "[...listed, ...unlisted] : [...typed, 'click']",
    ...browser,
  },
];
