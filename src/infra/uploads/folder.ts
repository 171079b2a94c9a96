import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { AppendAnswer, Piece, ScratchFile, Staging } from './staging.ts';
import { writeBody } from './write-body.ts';

/** Stages in a folder, which gateways on several machines must share. */
export async function openStagingFolder(directory: string): Promise<Staging> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const pathOf = (uploadId: string) => join(directory, `${uploadId}.upload`);
  const arriving = new Map<string, { body: Readable; done: Promise<unknown> }>();

  async function append(uploadId: string, piece: Piece): Promise<AppendAnswer> {
    const earlier = arriving.get(uploadId);
    const answer = (async () => {
      earlier?.body.destroy();
      await earlier?.done;
      return appendTo(pathOf(uploadId), piece);
    })();
    const entry = { body: piece.body, done: answer.catch(() => {}) };
    arriving.set(uploadId, entry);
    try {
      return await answer;
    } finally {
      if (arriving.get(uploadId) === entry) arriving.delete(uploadId);
    }
  }

  const scratch = async () => scratchFile(join(directory, `${randomUUID()}.scratch`));
  return {
    received: (uploadId) => sizeOf(pathOf(uploadId)),
    append,
    async copy(uploadId) {
      const file = await scratch();
      // A copy-on-write clone where the file system can, a plain copy elsewhere.
      await copyFile(pathOf(uploadId), file.path, constants.COPYFILE_FICLONE);
      return file;
    },
    async save(body, maxBytes) {
      const file = await scratch();
      try {
        await using handle = await open(file.path, 'w');
        const written = await writeBody(handle, body, { start: 0, limit: maxBytes });
        if (written.end === 'whole') return { ...file, sizeBytes: written.position };
        if (written.end === 'broken off') throw written.error;
      } catch (error) {
        await file[Symbol.asyncDispose]();
        throw error;
      }
      await file[Symbol.asyncDispose]();
      return null;
    },
    scratch,
    remove: (uploadId) => rm(pathOf(uploadId), { force: true }),
    async removeOlderThan(time) {
      for (const name of await readdir(directory)) {
        const path = join(directory, name);
        const written = await stat(path).catch(() => null);
        if (written && written.mtime < time) await rm(path, { force: true });
      }
    },
  };
}

async function appendTo(path: string, { start, body, limit }: Piece): Promise<AppendAnswer> {
  const received = await sizeOf(path);
  // Broken off while it waited for an earlier piece: opening the file for it could empty it.
  if (body.destroyed) return { kind: 'broken off', received };
  if (start !== 0 && start !== received) return { kind: 'gap', received };
  await using file = await open(path, start === 0 ? 'w' : 'r+', 0o600);
  const { end, position } = await writeBody(file, body, { start, limit });
  if (end === 'whole') return { kind: 'added', received: position };
  if (end === 'broken off') return { kind: 'broken off', received: position };
  await file.truncate(start);
  return { kind: 'too long' };
}

const scratchFile = (path: string): ScratchFile => ({
  path,
  [Symbol.asyncDispose]: () => rm(path, { force: true }),
});

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
