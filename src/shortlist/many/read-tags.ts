/** Tags as they are typed, with commas of any script between them; each once. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、،\n]/u)
      .map((tag) => tag.replace(/\s+/gu, ' ').trim())
      .filter(Boolean),
  ),
];
