import { describe, expect, it } from 'vitest';
import { readRoute, writeRoute } from '../../src/shortlist/routes';

describe('An address of the shortlist’s page', () => {
  it.each([
    ['', { screen: 'table', ids: [], campaign: null }],
    ['#/', { screen: 'table', ids: [], campaign: null }],
    ['#/?campaign=a%26b', { screen: 'table', ids: [], campaign: 'a&b' }],
    ['#/board?campaign=summer', { screen: 'board', ids: [], campaign: 'summer' }],
    ['#/creator/instagram%3A101', { screen: 'creator', ids: ['instagram:101'], campaign: null }],
    ['#/compare/a%2Cb,c', { screen: 'compare', ids: ['a,b', 'c'], campaign: null }],
  ])('%s leads where it says, and is written so again', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
    const read = readRoute(hash);
    expect(read && readRoute(writeRoute(read))).toEqual(route);
  });

  it.each(['#/nowhere', '#/creator/%', '#/table'])('%s leads nowhere', (hash) => {
    expect(readRoute(hash)).toBeNull();
  });
});
