import { fileTypeFromFile } from 'file-type';

/** The MIME type that a file's first bytes give away, whatever its name says; null when they give none away. */
export type Sniff = (path: string) => Promise<string | null>;

export const sniff: Sniff = async (path) => (await fileTypeFromFile(path))?.mime ?? null;
