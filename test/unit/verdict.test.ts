import { describe, expect, it } from 'vitest';
import { verdictOf, type Weighed } from '../../src/estimate/fit/verdict';

/** An account of the right size, which is so much of the score, beside one more answer, which is the rest of it. */
const besideSize = (part: number, id: Weighed['id'], answer: Weighed['answer']): Weighed[] => [
  { id: 'size', answer: 'meets', weight: part },
  { id, answer, weight: 100 - part },
];
const verdict = (criteria: Weighed[]) => verdictOf(criteria, new Set());

describe('A verdict', () => {
  it('is given while half of the score is open, and is “too little to tell” from there on', () => {
    expect(verdict(besideSize(50, 'sponsorship', 'unknown'))).toBe('possible');
    expect(verdict(besideSize(49, 'sponsorship', 'unknown'))).toBe('unknown');
  });

  it('is strong from 84 points, possible from 67 and weak from 45', () => {
    expect(verdict(besideSize(68, 'budget', 'close'))).toBe('strong');
    expect(verdict(besideSize(67, 'budget', 'close'))).toBe('possible');
    expect(verdict(besideSize(34, 'budget', 'close'))).toBe('possible');
    expect(verdict(besideSize(33, 'budget', 'close'))).toBe('weak');
    expect(verdict(besideSize(45, 'contact', 'misses'))).toBe('weak');
    expect(verdict(besideSize(44, 'contact', 'misses'))).toBe('none');
  });

  it('is weak at best where something is missed that nothing makes up for', () => {
    expect(verdict(besideSize(99, 'languages', 'misses'))).toBe('weak');
    expect(verdict(besideSize(45, 'languages', 'misses'))).toBe('weak');
    expect(verdict(besideSize(44, 'languages', 'misses'))).toBe('none');
  });

  it('of nothing but what there is nothing to hold against is none', () => {
    expect(verdict([{ id: 'sponsorship', answer: 'unrated', weight: 1 }])).toBe('unknown');
    expect(verdict([])).toBe('unknown');
  });
});
