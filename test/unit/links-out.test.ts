import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/present/markup/element';
import { sourceFiles } from '../support/sources';

/** The opening tag that begins at `from`: braces may hold a `>` of their own. */
function tagAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '>' && depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** To a place of Fitlens's own: on the same page, or by a path in the package. */
const isOwn = (tag: string): boolean => /href=(?:"[/#]|\{`[/#]|\{writeRoute\(|\{(?:compare|toTable)\})/.test(tag);

const links = sourceFiles
  .filter(({ file }) => file.endsWith('.tsx'))
  .flatMap(({ file, text }) =>
    [...text.matchAll(/<a\b/g)].map(({ index }) => ({ file, tag: tagAt(text, index).replace(/\s+/g, ' ') })),
  );
const leading = links.filter(({ tag }) => !isOwn(tag));

describe('A link that leads out of Fitlens', () => {
  it('is one of those that are known to be there', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(leading.length).toBeGreaterThanOrEqual(8);
  });

  it('tells where it leads neither who led there nor gives it a hold on the page', () => {
    const open = leading.filter(
      ({ tag }) => !/rel(?:=|: )["']noopener noreferrer["']/.test(tag) || !/target(?:=|: )["']_blank["']/.test(tag),
    );
    expect(open).toEqual([]);
  });

  it('is no other way out: a window that is opened by a script, and a link in the card, neither', () => {
    const opened = sourceFiles.flatMap(
      ({ text }) => text.match(/(?<![\w.])(?:window\.)?open\([^)]*'_blank'[^)]*\)/g) ?? [],
    );
    expect(opened).toEqual(["open(url, '_blank', 'noopener,noreferrer')"]);
    expect(linkTo('https://mira.example/')).toEqual({
      href: 'https://mira.example/',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });
});
