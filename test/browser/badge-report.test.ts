import { afterEach, describe, expect, it, vi } from 'vitest';
import { card, openCard, say, strong } from './badge-fakes';

afterEach(() => void vi.restoreAllMocks());

const report = 'Fitlens 0.1.0, Chrome/148\nInstagram, profile page';
const broken = { ...strong, card: { ...card, report } };

describe('The report of a page that could not be read', () => {
  it('is there to be copied, and the button says that it was', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { badge, anchor, find } = openCard(broken);
    expect(find('.copy')).toHaveAttribute('data-text', say('copyReport'));
    find('.copy').click();
    expect(write).toHaveBeenCalledExactlyOnceWith(report);
    await expect.poll(() => find('.copy').dataset['text']).toBe(say('copied'));
    badge.show({ ...broken }, anchor);
    expect(find('.copy')).toHaveAttribute('data-text', say('copyReport'));
  });

  it('is selected where the page may not use the clipboard, so that it can be copied by hand', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No.', 'NotAllowedError'));
    const select = vi.spyOn(Selection.prototype, 'selectAllChildren').mockReturnValue();
    const { find } = openCard(broken);
    find('.copy').click();
    await expect.poll(() => select.mock.calls).toEqual([[find('pre')]]);
    expect(find('.copy')).toHaveAttribute('data-text', say('copyReport'));
  });

  it('is not there where nothing is wrong', () => {
    const { find } = openCard(strong);
    expect(find('.report')).not.toBeVisible();
  });
});
