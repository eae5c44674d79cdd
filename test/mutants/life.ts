import type { Mutant } from './mutant';

/** What browsers do to pages and to Fitlens while somebody works with it. */
export const mutants: Mutant[] = [
  {
    name: 'A profile that the browser draws ahead is remembered as one that somebody looked at.',
    file: 'src/content/follow.ts',
    find: 'if ((document as { prerendering?: boolean }).prerendering) return;',
    replace: '',
    killedBy: 'test/dom/follow.test.ts',
    project: 'dom-mocked',
  },
  {
    name: 'A page that was drawn ahead has no badge when somebody comes.',
    file: 'src/content/navigation.ts',
    find: "document.addEventListener('prerenderingchange', onChange);",
    replace: '',
    killedBy: 'test/dom/follow.test.ts',
    project: 'dom-mocked',
  },
  {
    name: 'A script whose Fitlens was updated reads the page on and on, for nothing.',
    file: 'src/content/follow.ts',
    find: 'if (last && (anchor || !mayCome)) leaving.abort();',
    replace: '',
    killedBy: 'test/dom/follow.test.ts',
    project: 'dom-mocked',
  },
  {
    name: 'A script whose Fitlens was updated says nothing on the next profile, whose place for the badge is drawn a little later.',
    file: 'src/content/follow.ts',
    find: 'if (last && (anchor || !mayCome)) leaving.abort();',
    replace: 'if (last) leaving.abort();',
    killedBy: 'test/dom/follow.test.ts',
    project: 'dom-mocked',
  },
  {
    name: 'A page from the back/forward cache does not hear what was saved meanwhile.',
    file: 'src/content/navigation.ts',
    find: 'if (event.persisted) onReturn();',
    replace: 'if (!event.persisted) onReturn();',
    killedBy: 'test/dom/follow.test.ts',
    project: 'dom-mocked',
  },
  {
    name: 'Whom somebody looks at in a private window is remembered.',
    file: 'src/background/dispatch.ts',
    find: 'isPrivate: from !== null && sender.tab?.incognito === true,',
    replace: 'isPrivate: false,',
    killedBy: 'test/unit/worker-private.test.ts',
    project: 'unit-mocked',
  },
  {
    name: 'Who was saved in a private window after a pause is not: the press is lost with the worker that was stopped.',
    file: 'src/background/private-looks.ts',
    find: 'if (!kept && pressed !== null) remember(presses, key, pressed);',
    replace: '',
    killedBy: 'test/unit/worker-private.test.ts',
    project: 'unit-mocked',
  },
  {
    name: 'To choose another brief in a private window has the creator remembered.',
    file: 'src/background/creator.ts',
    find: "const isAboutThem = !pressed.startsWith('use:');",
    replace: 'const isAboutThem = true;',
    killedBy: 'test/unit/worker-private.test.ts',
    project: 'unit-mocked',
  },
];
