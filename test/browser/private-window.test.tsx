import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/shortlist/shortlist.css';
import { PrivateWindow } from '../../src/ui/private-window';
import { WordsContext } from '../../src/ui/words-context';
import { expectAccessible } from './accessible';
import { words } from './popup-fakes';

document.documentElement.lang = 'en';
document.title = 'Fitlens shortlist';

function openPrivate(openThere: () => Promise<void>): void {
  const text = words.say('privateShortlist');
  render(
    <WordsContext.Provider value={words}>
      <PrivateWindow title={words.say('shortlistPageTitle')} text={text} openThere={openThere} />
    </WordsContext.Provider>,
    document.body,
  );
}

afterEach(() => render(null, document.body));

describe('A page of Fitlens’s own in a private window', () => {
  it('says where the shortlist is, and opens it there', async () => {
    const openThere = vi.fn<() => Promise<void>>().mockResolvedValue();
    openPrivate(openThere);
    await expect.element(page.getByText('Your shortlist is in your normal windows.')).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Open it there' }).click();
    expect(openThere).toHaveBeenCalledOnce();
  });

  it('says why where the browser does not open it', async () => {
    openPrivate(() => Promise.reject(new Error('No window is left.')));
    await page.getByRole('button', { name: 'Open it there' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('No window is left.');
  });
});
