import * as limits from '../../../model/limits';

/** The caption drawn on a post's card, in one line as TikTok's JSON has it. Null where there is none, or two. */
export function captionIn(captions: readonly Element[]): string | null {
  const [caption, ...others] = captions;
  if (caption === undefined || others.length > 0) return null;
  return [...caption.childNodes].map((node) => (node.nodeName === 'BR' ? ' ' : node.textContent)).join('');
}

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/**
 * Takes the caption out of the text that stands for a post's cover. `template` is how the page's dictionary forms it
 * ("{videoText} created by {videoAuthor} with …", in each language in its own order), `name` the author's.
 */
export function captionsBy(name: string | null, template: string | null): (cover: string) => string | null {
  // No pattern can be made of what is endless.
  if (Math.max(name?.length ?? 0, template?.length ?? 0) > limits.printed) return () => null;
  if (name === null || !template?.includes('{videoText}') || !template.includes('{videoAuthor}')) return () => null;
  // Where nothing stands between two values, none of them can be told.
  if (template.includes('}{')) return () => null;
  const values: { [placeholder: string]: string } = { videoText: '([^]*)', videoAuthor: escape(name) };
  const parts = template.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? escape(part) : (values[part] ?? '[^]*?')));
  const pattern = new RegExp(`^${parts.join('')}$`);
  return (cover) => pattern.exec(cover)?.[1] ?? null;
}
