/** Where a letter is typed, or chosen by. */
const typing = 'input, textarea, select, [contenteditable]';

/** The single letter somebody pressed, in lower case; null where it is written into a field, or is part of a shortcut. */
export function letterOf(event: KeyboardEvent): string | null {
  const { key, target, ctrlKey, metaKey, altKey, repeat, isComposing } = event;
  if (ctrlKey || metaKey || altKey || repeat || isComposing || key.length !== 1) return null;
  return target instanceof Element && target.closest(typing) ? null : key.toLowerCase();
}
