import type { Ask } from './criterion';

/** A public way to write to the creator. Asked only where the brief insists: messages reach everybody. */
export const askContact: Ask = ({ account: { bio }, contact }, { mustHaves }) => {
  if (!mustHaves.includes('contact')) return null;
  const [email] = contact.emails;
  if (email) return ['meets', 'fitContactEmail', { email: { text: email.address } }];
  if (contact.links.length > 0) return ['close', 'fitContactLinks', { n: { number: contact.links.length } }];
  return bio === null ? ['unknown', 'fitContactUnknown'] : ['misses', 'fitContactNone'];
};
