import { describe, expect, it, vi } from 'vitest';
import { parseOnce } from '../../src/reading/json/parse-once';

const scriptWith = (text: string) => {
  const script = document.createElement('script');
  script.textContent = text;
  return script;
};

describe('a script of a page that is looked at again and again', () => {
  const parse = vi.fn((text: string) => ({ text }));
  const read = parseOnce(parse);

  it('is parsed once', () => {
    const script = scriptWith('{"followers": 12345}');
    expect(read(script)).toBe(read(script));
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('is parsed again when more of it has arrived, or something else as long was written into it', () => {
    const script = scriptWith('{"followers": 1');
    read(script);
    script.append('2345}');
    expect(read(script).text).toBe('{"followers": 12345}');
    script.textContent = '{"followers": 54321}';
    expect(read(script).text).toBe('{"followers": 54321}');
  });
});
