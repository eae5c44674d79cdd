import type { MessageKey } from '../../model/message-key';

/** Bytes of a picture that is taken, and pixels of what is kept of it: twice what it is shown at. */
const most = { bytes: 5_000_000, width: 480, height: 160 } as const;

/** A drawing (SVG) may hold scripts and addresses, and is none of them. */
export const logoKinds = ['image/png', 'image/jpeg', 'image/webp'] as const;

/**
 * The picture as data URL, drawn anew as a PNG that fits: nothing else that the file holds goes on. Or why it is not
 * taken.
 */
export async function readLogo(file: Blob): Promise<string | { why: MessageKey }> {
  if (!logoKinds.some((kind) => kind === file.type)) return { why: 'clientLogoKind' };
  if (file.size > most.bytes) return { why: 'clientLogoSize' };
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return { why: 'clientLogoBroken' };
  }
  const scale = Math.min(1, most.width / picture.width, most.height / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL('image/png');
}
