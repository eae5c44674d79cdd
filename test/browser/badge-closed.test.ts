import { describe, expect, it, vi } from 'vitest';
import { createBadge } from '../../src/content/badge';
import { say, showPage, strong } from './badge-fakes';

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
    const badge = createBadge({ say, save: () => {} });
    badge.show(strong, anchor);
    const host = anchor.querySelector('fitlens-badge');
    expect(attach.mock.calls).toEqual([[{ mode: 'closed' }]]);
    expect(host?.shadowRoot).toBeNull();
    expect(seen.map((internals) => internals.shadowRoot)).toEqual([null]);
    expect(anchor.textContent).toBe('24.3K followers');
    badge.remove();
  });
});
