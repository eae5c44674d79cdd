import type { PageAct } from '../model/page-act';
import { isPrivateKey } from '../model/private-key';
import type { Reading } from '../model/reading';
import { putReading } from '../store/accounts';
import { db } from '../store/open';

/** Of how many pages in private windows the last look is known. */
const most = 8;

/** By the key that a page was given: its last look, which a press there would keep. In memory alone. */
const looks = new Map<string, Reading>();

/** What was pressed there after this worker had started anew, and knew the look no more: the page looks again at once. */
const presses = new Map<string, PageAct>();

function remember<T>(all: Map<string, T>, key: string, one: T): void {
  all.delete(key);
  all.set(key, one);
  const [oldest] = all.keys();
  if (all.size > most && oldest !== undefined) all.delete(oldest);
}

/** Notes a look that nothing is kept of; gives what had been pressed and still waits for it. */
export function noteLook(key: string, reading: Reading): PageAct | null {
  remember(looks, key, reading);
  const pressed = presses.get(key) ?? null;
  presses.delete(key);
  return pressed;
}

/**
 * The store's key of a page's account, which in a private window is kept only now, as somebody decides on it. Where its look
 * is known no more, `pressed` waits for the next one, and the key is none of the store's.
 */
export async function keepLook(key: string, pressed: PageAct | null = null): Promise<string> {
  if (!isPrivateKey(key)) return key;
  const look = looks.get(key);
  const kept = look && (await putReading(await db(), look));
  if (!kept && pressed !== null) remember(presses, key, pressed);
  return kept?.record.key ?? key;
}
