import { helloEvent, portEvent, type TappedText } from '../shared/port';

/**
 * A channel to the content script that the page cannot join: a port, given away in a synchronous event while no script
 * of the page exists yet. Either side may start first, so the tap offers the port at once and again when it is asked;
 * once the document is parsed it stops listening. What is sent before the other side is there waits in the port.
 */
export function handOver(): (tapped: TappedText) => void {
  const { port1, port2 } = new MessageChannel();
  const offer = () => window.dispatchEvent(new MessageEvent(portEvent, { ports: [port2] }));
  const listening = new AbortController();
  window.addEventListener(helloEvent, offer, { signal: listening.signal });
  document.addEventListener('readystatechange', () => listening.abort(), { once: true });
  offer();
  const post = port1.postMessage.bind(port1);
  return (tapped) => post(tapped);
}
