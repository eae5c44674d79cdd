import type { Mutant } from './mutant';

/** Of what a page could learn, and of what a user grants. */
export const mutants: Mutant[] = [
  {
    name: 'A page’s server hears, by a picture in the place of a colour, that a card shows a range',
    file: 'src/ui/chart.css',
    find: 'background-color: var(--fair);',
    replace: 'background: var(--fair);',
    killedBy: 'test/browser/badge-loads.test.ts',
    project: 'browser',
  },
  {
    name: 'A page is named what the mouse was over in a card that was drawn anew',
    file: 'src/content/badge/draw.ts',
    find: 'past.append(...elements.filter((element) => element !== past));',
    replace: 'for (const element of elements) if (element !== past) element.remove();',
    killedBy: 'test/browser/badge-attack.test.ts',
    project: 'browser',
  },
  {
    name: 'A page finds the words of a report by searching for them',
    file: 'src/present/markup/card.ts',
    find: "printed('pre', '', report)",
    replace: "el('pre', '', {}, report ?? '')",
    killedBy: 'test/browser/badge-kept-states.test.ts',
    project: 'browser',
  },
  {
    name: 'A page reads off the height of a card how much there is to say',
    file: 'src/ui/badge-style/card.css',
    find: 'must not be read off its size. */\n  block-size: min(',
    replace: 'must not be read off its size. */\n  max-block-size: min(',
    killedBy: 'test/browser/badge-kept-states.test.ts',
    project: 'browser',
  },
  {
    name: 'A page’s process is told why somebody was rejected in the person’s own words',
    file: 'src/present/standing.ts',
    find: "return reason && 'known' in reason ?",
    replace: 'return reason ?',
    killedBy: 'test/unit/page-secrets.test.ts',
    project: 'unit-mocked',
  },
  {
    name: 'The password of a team’s database stays in the browser after the team was left',
    file: 'src/store/team/leave-team.ts',
    find: "await w.tx.objectStore('meta').delete('connection');",
    replace: '',
    killedBy: 'test/unit/worker-team.test.ts',
    project: 'unit-mocked',
  },
  {
    name: 'A page reads the whole badge in an open root',
    file: 'src/content/badge/host.ts',
    find: "mode: 'closed'",
    replace: "mode: 'open'",
    killedBy: 'test/e2e/dumped-page.test.ts',
    project: 'e2e-chromium',
  },
  {
    name: 'A site sees by a picture of ours that Fitlens is there',
    file: 'manifest.json',
    find: '"options_ui": {',
    replace:
      '"web_accessible_resources": [{ "resources": ["icons/16.png"], "matches": ["https://www.instagram.com/*"] }], "options_ui": {',
    killedBy: 'test/e2e/own-files.test.ts',
    project: 'e2e-chromium',
  },
  {
    name: 'Whatever page can be shown around one of ours',
    file: 'manifest.json',
    find: "; frame-ancestors 'none'",
    replace: '',
    killedBy: 'test/build/granted.test.ts',
    project: 'build',
  },
];
