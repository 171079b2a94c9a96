import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** The MIME type that a file's first bytes give away, whatever its name says; null when they give none away. */
export type Sniff = (path: string) => Promise<string | null>;

export const sniff: Sniff = async (path) => {
  const mime = (await fileTypeFromFile(path))?.mime ?? null;
  return (!mime || mime === 'application/xml') && (await isDrawing(path)) ? 'image/svg+xml' : mime;
};

/**
 * A root of SVG after whatever XML lets come before it. Each part ends at the first place where it can: with a choice of
 * ends there would be no end of ways to read a file of comments.
 */
const DRAWING =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:svg:)?svg[\s>]/s;

async function isDrawing(path: string): Promise<boolean> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
  return DRAWING.test(buffer.toString('utf8', 0, bytesRead));
}
