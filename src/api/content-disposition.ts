/**
 * The header that names a file, in any script (RFC 6266, RFC 5987); old clients read the name without the letters
 * that they do not know. `inline` is shown where it is asked for, and has the name once it is saved.
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, hex);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
