/** SHA-256 of a stored file, in lower-case hex: its key is made of it. */
export function digestOfFile(blobKey: string): string {
  const [digest] = /[0-9a-f]{64}(?=\.)/.exec(blobKey) ?? [];
  if (!digest) throw new Error(`Not the key of a stored file: ${blobKey}`);
  return digest;
}
