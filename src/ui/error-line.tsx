/** Says what went wrong, where it went wrong. Renders nothing for null, so that callers need no condition. */
export function ErrorLine({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p class="error" role="alert">
      <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.6 15 14H1Z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
        <path d="M8 6v3.6M8 11.4v1.2" stroke="currentColor" stroke-width="1.6" />
      </svg>
      <span>{text}</span>
    </p>
  );
}
