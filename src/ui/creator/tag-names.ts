/** Tags as they are typed, each once: several at once are set apart by commas. */
export const tagNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;、，؛،]/u)
      .map((name) => name.trim().replace(/\s+/gu, ' '))
      .filter((name) => name !== ''),
  ),
];
