import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { blobKey, kindOf } from './blob-key.ts';
import { BLOB_KINDS, type Blobs, RENEWED_AFTER_MS, type StoredBlob } from './blobs.ts';

/** Blobs in a folder, which several machines may share by mounting it. */
export function openFilesystemBlobs(directory: string): Blobs {
  const disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }));
  const pathOf = (key: string) => join(directory, key);
  return {
    async putFile(file) {
      const key = blobKey(file);
      const renewed = await renew(pathOf(key));
      if (renewed) return key;
      const partial = `partial/${randomUUID()}`;
      try {
        await disk.copyFromFs(file.path, partial);
        await flush(pathOf(partial));
        // Not disk.move(), which copies onto the destination and so can leave half a file there.
        await renameForGood(pathOf(partial), pathOf(key));
        return key;
      } finally {
        await disk.delete(partial);
      }
    },
    async stat(key) {
      const found = await disk.getMetaData(key).catch(async (error) => {
        if (await disk.exists(key)) throw error;
        return null;
      });
      if (!found) return null;
      const { contentLength, contentType, lastModified } = found;
      return {
        sizeBytes: contentLength,
        contentType: contentType ?? 'application/octet-stream',
        storedAt: lastModified,
      };
    },
    read: async (key, range) => createReadStream(pathOf(key), range ?? {}),
    localFile: async (key) => pathOf(key),
    list: () => listFiles(directory),
    delete: (key) => disk.delete(key),
    async check() {
      const probe = `partial/check-${randomUUID()}`;
      try {
        // A full disk takes the file and refuses what is in it.
        await disk.put(probe, 'ok').finally(() => disk.delete(probe));
      } catch (cause) {
        throw new Error(`The folder ${directory} cannot be written to.`, { cause });
      }
    },
  };
}

/** Whether a file is there; one that is counts as put now. */
async function renew(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found) return false;
  const now = new Date();
  if (now.getTime() - found.mtimeMs <= RENEWED_AFTER_MS) return true;
  // A sweep may be quicker.
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function* listFiles(directory: string): AsyncIterable<StoredBlob> {
  for (const kind of BLOB_KINDS) {
    for (const folder of await readdir(join(directory, kind)).catch(() => [])) {
      for (const name of await readdir(join(directory, kind, folder)).catch(() => [])) {
        const key = `${kind}/${folder}/${name}`;
        const found = kindOf(key) && (await stat(join(directory, key)).catch(() => null));
        if (found) yield { key, kind, sizeBytes: found.size, storedAt: found.mtime };
      }
    }
  }
}

/** Also makes the folder. A name survives a power cut once the folder that holds it was flushed. */
async function renameForGood(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const made = await mkdir(folder, { recursive: true });
  await rename(from, to);
  // Windows opens no folders.
  if (process.platform === 'win32') return;
  const last = made === undefined ? folder : dirname(made);
  for (let at = folder; at.length >= last.length; at = dirname(at)) {
    await flush(at);
    if (at === last) return;
  }
}

/** The row that names a blob is durable when it is committed; so must the blob be. */
async function flush(path: string): Promise<void> {
  await using file = await open(path, 'r');
  await file.sync();
}
