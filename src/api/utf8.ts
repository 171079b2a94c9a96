const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes, without a byte order mark; null when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
