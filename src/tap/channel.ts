import { helloEvent, portEvent, type TappedText } from '../shared/port';

/**
 * A channel to the content script that the page cannot join: a port, given away in a synchronous event while no script
 * of the page exists yet. Either side may start first, so the tap offers the port at once and again when it is asked,
 * until the other side has it (it cancels the event) or the document is parsed: whoever asks later is the page. What is
 * sent before the other side is there waits in the port.
 */
export function handOver(): (tapped: TappedText) => void {
  const { port1, port2 } = new MessageChannel();
  const listening = new AbortController();
  const offer = () => {
    const event = new MessageEvent(portEvent, { ports: [port2], cancelable: true });
    if (!window.dispatchEvent(event)) listening.abort();
  };
  window.addEventListener(helloEvent, offer, { signal: listening.signal });
  document.addEventListener('readystatechange', () => listening.abort(), { once: true });
  offer();
  const post = port1.postMessage.bind(port1);
  return (tapped) => post(tapped);
}
