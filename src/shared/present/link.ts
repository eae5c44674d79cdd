/** The address, where a press may lead there: the page wrote it, so https alone, and nobody's name or password in it. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}

/** Opens a letter to this address, whatever signs are in it. */
export function mailLink(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `mailto:${encodeURIComponent(name)}@${host}`;
}
