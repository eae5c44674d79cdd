import { helloEvent, portEvent, type TappedText } from '../shared/port';

/**
 * Receives what the tap copies. Only the first port counts: it is given away before any script of the page exists.
 * What comes through it is the page's word all the same and is checked again where it is read.
 */
export function receiveTapped(take: (tapped: TappedText) => void): void {
  const stop = () => window.removeEventListener(portEvent, hear);
  function hear(event: Event): void {
    const port = (event as MessageEvent).ports?.[0];
    if (!port) return;
    event.preventDefault();
    stop();
    port.addEventListener('message', ({ data, isTrusted }: MessageEvent<unknown>) => {
      // What a script dispatches itself did not come from the other end.
      if (isTrusted && isTapped(data)) take(data);
    });
    port.start();
  }
  window.addEventListener(portEvent, hear);
  document.addEventListener('readystatechange', stop, { once: true });
  window.dispatchEvent(new Event(helloEvent));
}

function isTapped(data: unknown): data is TappedText {
  const { url, text } = (data ?? {}) as Partial<TappedText>;
  return typeof url === 'string' && typeof text === 'string';
}
