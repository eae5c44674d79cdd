import type { BrowserContext, CDPSession } from 'playwright';

const kilo = 1_000;

/** What is alive on the heap of a page's main thread, its own scripts and ours, in kB: what nobody needs is collected first. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / kilo;
}

/** The same of the extension's worker, in kB; 0 where none runs. */
export async function workerHeapOf(context: BrowserContext): Promise<number> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('A browser with a profile of its own gives no session.');
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (!worker) return 0;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: worker.targetId });
  const answered = new Map<number, (result: unknown) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    answered.get(id)?.(result);
  });
  const send = async (id: number, method: string): Promise<unknown> => {
    const answer = new Promise((done) => answered.set(id, done));
    await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  await send(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = (await send(2, 'Runtime.getHeapUsage')) as { usedSize: number };
  await browser.detach();
  return usedSize / kilo;
}
