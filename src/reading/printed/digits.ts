const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point));

/** Unicode keeps decimal digits in runs of ten, so a digit's value is its place in its run: no table needed. */
function latinDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (isDigit(zero - 1)) zero -= 1;
  return String((point - zero) % 10);
}

/**
 * The text with every decimal digit as 0–9, composed (NFC), and without characters that only format it: sites wrap
 * numbers and names in bidi marks.
 */
export const latinDigits = (text: string): string =>
  /[^ -~]/.test(text)
    ? text
        .normalize('NFC')
        .replace(/\p{Cf}/gu, '')
        .replace(/[^\P{Nd}0-9]/gu, latinDigit)
    : text;

/**
 * A whole number printed in full, in any language ("1.137.245", "11,37,245", "۱٬۱۳۷٬۲۴۵"): for attributes that are known
 * to hold one, where no locale is needed. Null for anything else, a decimal ("1.2") or a unit included.
 */
export function readGroupedDigits(text: string): number | null {
  const plain = latinDigits(text).trim();
  if (!/^\d+$|^[1-9]\d{0,2}(?:([.,'’٬\s])\d{3}|([.,'’٬\s])(?:\d\d\2)+\d{3})(?:\1\d{3})*$/u.test(plain)) return null;
  const value = Number(plain.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
