/** What libvips says of a file, fit for a caller to see. */
export function whyUnreadable(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.replace(/^Input buffer has corrupt header: /, '').split('\n', 1);
  return `its picture cannot be decoded (${first})`;
}
