import { BLOB_KINDS, type BlobKind, type NewBlob } from './blobs.ts';

const KEY = new RegExp(`^(${BLOB_KINDS.join('|')})/([0-9a-f]{2})/\\2[0-9a-f]{62}\\.[a-z0-9]{2,5}$`);

/** Key of a file, derived from its content. The first two digits are a folder, which keeps folders small. */
export function blobKey({ kind, sha256, extension }: Pick<NewBlob, 'kind' | 'sha256' | 'extension'>): string {
  const key = `${kind}/${sha256.slice(0, 2)}/${sha256}.${extension}`;
  if (!isBlobKey(key)) throw new Error(`Not a blob key: ${key}`);
  return key;
}

/** What a key names, null for other files in the same storage. */
export function kindOf(key: string): BlobKind | null {
  const named = KEY.exec(key)?.[1];
  return BLOB_KINDS.find((kind) => kind === named) ?? null;
}

/** Whether a text from outside has the form of a key, and so cannot name any other path. */
export function isBlobKey(text: string): boolean {
  return KEY.test(text);
}
