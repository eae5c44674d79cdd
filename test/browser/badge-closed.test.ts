import { describe, expect, it, vi } from 'vitest';
import { createBadge } from '../../src/content/badge';
import { dress, layOut, openBadge, showPage, strong } from './badge-fakes';

describe('A page that wants to know the verdict', () => {
  it('finds a closed root, also when it has defined an element of the badge’s name', () => {
    const seen: ElementInternals[] = [];
    customElements.define(
      'fitlens-badge',
      class extends HTMLElement {
        constructor() {
          super();
          seen.push(this.attachInternals());
        }
      },
    );
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const anchor = showPage('<section id="anchor">24.3K followers</section>');
    const badge = createBadge({ ...dress, style: '', act: () => {} });
    badge.show(layOut(strong), anchor);
    expect(attach.mock.calls).toEqual([[{ mode: 'closed' }]]);
    attach.mockRestore();
    const host = anchor.querySelector('fitlens-badge');
    expect(host?.shadowRoot).toBeNull();
    expect(seen.map((internals) => internals.shadowRoot)).toEqual([null]);
    expect(anchor.textContent).toBe('24.3K followers');
    badge.remove();
  });

  it('does not find its words by searching', () => {
    const { badge, button, cardElement } = openBadge();
    badge.show({ ...strong, saved: true }, showPage('<section id="anchor">24.3K followers</section>'));
    button.click();
    expect(cardElement.matches(':popover-open')).toBe(true);
    const find = (words: string) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find(...given: unknown[]): boolean }).find(words, false, false, true);
    };
    expect(find('24.3K')).toBe(true);
    const secrets = ['Strong', 'Micro', 'Saved', 'Mira', '24,318', 'None of your', 'Meets'];
    expect(secrets.filter(find)).toEqual([]);
  });
});
