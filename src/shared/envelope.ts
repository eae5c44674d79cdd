import type { Answered, Envelope } from './messages';

/** Sends one message and opens the answer. Rejects with an Error whose message is a sentence for a person. */
export async function ask<Out>(
  post: (envelope: Envelope) => Promise<unknown>,
  name: Envelope['fitlens'],
  body: unknown,
): Promise<Out> {
  const answer = (await post({ fitlens: name, body })) as Answered<Out> | undefined;
  if (answer === undefined) throw new Error('Fitlens did not answer. Please try again.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.ok;
}

/** The message another part of Fitlens sent; null for anything else that arrives. */
export function openEnvelope(message: unknown): Envelope | null {
  const isOurs = typeof message === 'object' && message !== null && 'fitlens' in message && 'body' in message;
  return isOurs && typeof message.fitlens === 'string' ? (message as Envelope) : null;
}
