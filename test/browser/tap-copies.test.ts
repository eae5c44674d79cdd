import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../src/model/limits';
import { ask, bodyOf, taken, takenSoFar, useTap, waitForTaken, wanted, xhr } from './tap-fakes';

useTap();

describe('what the tap copies', () => {
  it('copies an allowed answer, whether asked by fetch, Request, URL or XMLHttpRequest', async () => {
    const profile = await (await fetch(wanted)).text();
    await (await fetch(new Request(wanted))).json();
    await (await fetch(new URL(wanted, location.href))).json();
    await xhr(wanted);
    await xhr(wanted, 'json');
    await waitForTaken(5);
    for (const { url, text } of taken) {
      expect(url).toBe(`${location.origin}${wanted}`);
      expect(JSON.parse(text)).toEqual(JSON.parse(profile));
    }
  });

  it('keeps everything else in the page: private messages pass through the same address', async () => {
    await bodyOf('/answers/private');
    await xhr('/answers/private');
    await bodyOf('/answers/elsewhere');
    expect(await takenSoFar(0)).toEqual([]);
  });

  it('reads nothing of what the page made itself', async () => {
    let pulled = 0;
    const endless = new ReadableStream(
      { pull: (to) => to.enqueue(new Uint8Array((pulled += 1))) },
      { highWaterMark: 0 },
    );
    const made = await Promise.resolve(new Response(endless));
    expect(await takenSoFar(0)).toEqual([]);
    expect(pulled).toBe(0);
    await made.body?.cancel();
  });

  it('goes by the address that answered, not by the one that was asked', async () => {
    await bodyOf('/answers/wanted/moved-out');
    await xhr('/answers/wanted/moved-out');
    await bodyOf('/answers/moved-in');
    expect((await takenSoFar(1)).map(({ url }) => new URL(url).pathname)).toEqual([wanted]);
  });

  it('copies an answer that the page itself never reads', async () => {
    void (await fetch(wanted));
    await waitForTaken(1);
    expect(taken[0]?.text).toContain('follower_count');
  });

  it('copies an answer once, through however many promises the page hands it on', async () => {
    const response = await Promise.resolve(fetch(wanted)).then(async (one) => one);
    await response.text();
    expect(await takenSoFar(1)).toHaveLength(1);
  });

  it('copies each answer of a request that is used again, and of a class of the page’s own', async () => {
    class Own extends XMLHttpRequest {}
    const request = new Own();
    await ask(request, wanted);
    await ask(request, `${wanted}?again`);
    expect(taken.map(({ url }) => new URL(url).search)).toEqual(['', '?again']);
  });

  it('reads letters that come in pieces, and no mark before them', async () => {
    const [profile] = await Promise.all([bodyOf(wanted), bodyOf('/answers/bytewise'), bodyOf('/answers/marked')]);
    await waitForTaken(3);
    expect(taken.map(({ text }) => text)).toEqual([profile, profile, profile]);
  });

  it('lets binary answers be', async () => {
    const request = await xhr(wanted, 'arraybuffer');
    expect(request.response).toBeInstanceOf(ArrayBuffer);
    expect(taken).toHaveLength(0);
  });

  it('copies nothing of a body that breaks off, and the page alone hears of it', async () => {
    const seen: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => seen.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    await expect(bodyOf('/answers/broken')).rejects.toBeInstanceOf(TypeError);
    expect(await takenSoFar(0)).toEqual([]);
    expect(seen).toEqual([]);
    window.removeEventListener('unhandledrejection', note);
  });

  it('parses no data: or blob: address, and copies nothing from there', async () => {
    const text = '{"follower_count":1}';
    const blob = URL.createObjectURL(new Blob([text]));
    const parse = vi.spyOn(window, 'URL');
    for (const url of [blob, `data:application/json,/answers/elsewhere${encodeURIComponent(text)}`]) {
      expect(await bodyOf(url)).toContain('follower_count');
      expect((await xhr(url)).responseText).toContain('follower_count');
    }
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    expect(await takenSoFar(0)).toEqual([]);
  });
});

describe('an answer that is too large', () => {
  const large = (bytes: number, letter = 'x') => `/answers/large?bytes=${bytes}&letter=${encodeURIComponent(letter)}`;

  it('is copied up to the limit', async () => {
    expect(await bodyOf(large(answer))).toHaveLength(answer);
    await xhr(large(answer));
    await xhr(large(answer), 'json');
    await waitForTaken(3);
    expect(taken.map(({ text }) => text.length)).toEqual([answer, answer, answer]);
  });

  it('is let be one byte above it, whole for the page and not at all for us', async () => {
    expect(await bodyOf(large(answer + 1))).toHaveLength(answer + 1);
    expect((await xhr(large(answer + 1))).responseText).toHaveLength(answer + 1);
    expect((await xhr(large(answer + 1), 'json')).response).toHaveProperty('filler');
    expect(await takenSoFar(0)).toEqual([]);
  });

  it('is measured in bytes, not in letters', async () => {
    expect((await bodyOf(large(answer + 2, '語'))).length).toBeLessThan(answer / 2);
    await xhr(large(answer + 2, '語'));
    expect(await takenSoFar(0)).toEqual([]);
  });
});
