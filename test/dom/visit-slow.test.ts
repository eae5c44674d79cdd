import { describe, expect, it, vi } from 'vitest';
import { draw, reading, settled, setUp, useVisits, withPosts } from '../support/visit';

useVisits();

describe('What the badge says of a page that is slow', () => {
  it('is nothing but “loading” as long as the page shows no word, however long that is', async () => {
    draw('<div id="root"><svg></svg></div><script>var shell;</script><noscript>Please enable scripts.</noscript>');
    const { seen, ports, shown, visit } = setUp();
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual([{ text: 'loading', place: null, mayCome: true }]);
    expect(ports.look).not.toHaveBeenCalled();

    draw('<main>Mira bakes bread.</main>');
    await vi.advanceTimersByTimeAsync(5_000);
    shown.readings = [settled('mira.bakes', 24_310)];
    shown.place = document.querySelector('main');
    draw('<main>Mira bakes bread, and now she has followers.</main>');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen.map(({ text }) => text)).not.toContain('nothing · too few posts');
    expect(seen.at(-1)).toMatchObject({ text: '24310', mayCome: false });
  });

  it('is what its data tell, in the corner, where it is loaded and draws nothing', async () => {
    draw('<div id="root"><svg></svg></div>');
    const { shown, seen, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen.at(-1)).toEqual({ text: '24310', place: null, mayCome: true });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(seen.at(-1)).toEqual({ text: '24310', place: null, mayCome: false });
  });

  it('is “loading” too while one part after the other is drawn', async () => {
    draw('<nav>Home</nav>');
    const { seen, visit } = setUp();
    visit('mira.bakes');
    for (let part = 1; part <= 5; part += 1) {
      await vi.advanceTimersByTimeAsync(5_000);
      draw(`<nav>Home</nav>${'<p>More</p>'.repeat(3 ** part)}`);
    }
    expect(seen).toEqual([{ text: 'loading', place: null, mayCome: true }]);
  });

  it('never stays at “loading”: what stands still and shows nothing is sent as what cannot be read', async () => {
    const { seen, ports, visit } = setUp();
    visit('mira.bakes');
    const clock = setInterval(() => draw(`<main>Mira bakes bread. ${Date.now()}</main>`), 1_000);
    await vi.advanceTimersByTimeAsync(20_000);
    clearInterval(clock);
    expect(ports.look).toHaveBeenCalledOnce();
    expect(ports.look.mock.lastCall?.[0].readings.at(-1)).toMatchObject({
      missing: [{ what: 'page', why: 'unknown-layout' }],
    });
    expect(seen.at(-1)).toEqual({ text: 'nothing · too few posts', place: null, mayCome: false });
  });

  it('is the size as soon as it is known, and that posts are read, in the row and not in the corner', async () => {
    const { shown, seen, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.at(-1)).toEqual({ text: '24310 · reading posts', place: null, mayCome: true });
    shown.place = document.body;
    document.body.append('The row of counts.');
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.at(-1)).toMatchObject({ text: '24310 · reading posts', place: document.body });
  });

  it('ends with the number, without a step back', async () => {
    const { shown, texts, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(4_000);
    shown.readings = [settled('mira.bakes', 24_310)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(texts()).toEqual(['loading', '24310 · reading posts', '24310']);
  });

  it('ends with what is missing where no posts come, and says no more that it reads when some come later', async () => {
    const { shown, texts, ports, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(texts()).toEqual(['loading', '24310 · reading posts']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(texts()).toEqual(['loading', '24310 · reading posts', '24310 · too few posts']);
    // Nobody was asked for that: nothing new was read.
    expect(ports.look).toHaveBeenCalledOnce();
    shown.readings = [withPosts(reading('mira.bakes', 24_311), ['one'])];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts().slice(2)).toEqual(['24310 · too few posts', '24311 · too few posts']);
  });

  it('is said in the corner too, where the page stands still and has no row', async () => {
    const { shown, seen, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(seen.at(-1)).toEqual({ text: '24310 · reading posts', place: null, mayCome: false });
  });

  it('goes to the corner once the page stands still without a row, and not before', async () => {
    const { shown, seen, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen.at(-1)).toMatchObject({ text: '24310', mayCome: true });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen.at(-1)).toMatchObject({ text: '24310', mayCome: false });
  });
});

describe('A site that draws its header anew', () => {
  it('does not send the badge to the corner, unless it leaves it out for good', async () => {
    const { shown, seen, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    shown.place = document.querySelector('main');
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(30_000);
    const last = () => ({ place: seen.at(-1)?.place, mayCome: seen.at(-1)?.mayCome });
    expect(last()).toEqual({ place: shown.place, mayCome: false });

    shown.place = null;
    draw('<p>Mira bakes</p>');
    await vi.advanceTimersByTimeAsync(100);
    expect(last()).toEqual({ place: null, mayCome: true });
    shown.place = document.querySelector('p');
    draw('<main>Mira bakes bread.</main>');
    await vi.advanceTimersByTimeAsync(100);
    expect(last()).toEqual({ place: shown.place, mayCome: false });

    shown.place = null;
    draw('<p>Mira bakes</p>');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(last()).toEqual({ place: null, mayCome: false });
  });
});
