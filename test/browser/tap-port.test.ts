import { describe, expect, it, vi } from 'vitest';
import { receiveTapped } from '../../src/content/tap-port';
import { helloEvent, portEvent, type TappedText } from '../../src/shared/port';
import { handOver } from '../../src/tap/channel';

const tapped: TappedText = { url: 'https://a.example/api', text: '{}' };

/** Both sides, started in one order or the other; `ports` are those that passed by. */
function start(tapFirst: boolean) {
  const taken: TappedText[] = [];
  const ports: MessagePort[] = [];
  const note = (event: Event) => ports.push(...(event as MessageEvent).ports);
  window.addEventListener(portEvent, note);
  const receive = () => receiveTapped((one) => taken.push(one));
  if (!tapFirst) receive();
  const send = handOver();
  if (tapFirst) receive();
  const ask = () => {
    ports.length = 0;
    window.dispatchEvent(new Event(helloEvent));
    window.removeEventListener(portEvent, note);
    return ports.length;
  };
  return { taken, port: ports[0], send, ask };
}

describe.each([
  ['the tap', true],
  ['the content script', false],
])('when %s starts first', (_, tapFirst) => {
  it('the content script receives what the tap sends', async () => {
    const { taken, send, ask } = start(tapFirst);
    ask();
    send(tapped);
    await vi.waitFor(() => expect(taken).toEqual([tapped]));
  });

  it('a script of the page that asks for the port gets nothing', () => {
    expect(start(tapFirst).ask()).toBe(0);
  });

  it('a message that a script made up on the port is not taken', async () => {
    const { taken, port, send, ask } = start(tapFirst);
    ask();
    port?.dispatchEvent(new MessageEvent('message', { data: { ...tapped, text: 'made up' } }));
    expect(port).toBeInstanceOf(MessagePort);
    send(tapped);
    await vi.waitFor(() => expect(taken).toEqual([tapped]));
  });
});

describe('once the document is parsed', () => {
  const parse = () => document.dispatchEvent(new Event('readystatechange'));

  it('the tap offers its port to nobody any more', () => {
    const ports: MessagePort[] = [];
    const note = (event: Event) => ports.push(...(event as MessageEvent).ports);
    handOver();
    window.addEventListener(portEvent, note);
    parse();
    window.dispatchEvent(new Event(helloEvent));
    window.removeEventListener(portEvent, note);
    expect(ports).toEqual([]);
  });

  it('the content script takes no port any more, whoever offers it', () => {
    receiveTapped(() => {});
    parse();
    const offer = new MessageEvent(portEvent, { ports: [new MessageChannel().port1], cancelable: true });
    // Who takes a port cancels its event.
    expect(window.dispatchEvent(offer)).toBe(true);
  });
});
