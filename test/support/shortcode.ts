const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A code of a post of Instagram's or Threads' that was made at this moment (Unix milliseconds). */
export function shortcodeAt(time: number): string {
  let id = (BigInt(Math.floor(time) - 1_314_220_021_721) << 23n) | 1_234n;
  let code = '';
  for (; id > 0n; id /= 64n) code = alphabet.charAt(Number(id % 64n)) + code;
  return code;
}
