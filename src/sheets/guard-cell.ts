/**
 * How a text begins that a spreadsheet would work out, or send somewhere, instead of showing it (OWASP, "CSV
 * Injection"): also in full width, behind spaces, and behind the apostrophe that guards it.
 */
const formula = String.raw`'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])`;
const dangerous = new RegExp(`^${formula}`, 'u');
const guarded = new RegExp(`^'(?=${formula})`, 'u');

/** A text that no spreadsheet takes for a formula: with an apostrophe in front where it could be one. */
export const withGuard = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The text that was guarded; every other one as it is. */
export const withoutGuard = (text: string): string => text.replace(guarded, '');
