import type { Answered, Envelope } from './messages';

/**
 * Sends one message and opens the answer. Rejects with an Error whose message is a sentence for a person; it is empty
 * when nobody answered.
 */
export async function ask<Out>(
  post: (envelope: Envelope) => Promise<unknown>,
  name: Envelope['fitlens'],
  body: unknown,
): Promise<Out> {
  // Why nobody did, browsers tell in English, and for developers.
  const answer = (await post({ fitlens: name, body }).catch(() => undefined)) as Answered<Out> | undefined;
  if (answer && 'ok' in answer) return answer.ok;
  throw new Error(answer?.error);
}

/** The message another part of Fitlens sent; null for anything else that arrives. */
export function openEnvelope(message: unknown): Envelope | null {
  const isOurs = typeof message === 'object' && message !== null && 'fitlens' in message && 'body' in message;
  return isOurs && typeof message.fitlens === 'string' ? (message as Envelope) : null;
}
