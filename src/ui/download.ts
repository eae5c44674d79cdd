/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The download holds the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
