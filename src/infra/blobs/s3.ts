import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { BlobConfig } from '../../config.ts';
import { blobKey, kindOf } from './blob-key.ts';
import { type Blobs, type ByteRange, RENEWED_AFTER_MS, type StoredBlob } from './blobs.ts';

/** How long a connection may move no byte, in either direction. */
const SILENCE_MS = 60_000;

/** Always the same, and left there: a role that may not delete can work, and no checks pile up. */
const PROBE = 'partial/check';

type S3Config = Extract<BlobConfig, { kind: 's3' }>;

/** Blobs in a bucket of S3 or of anything that speaks its protocol; an object appears whole or not at all. */
export function openS3Blobs({ bucket, endpoint, region, keys }: S3Config): Blobs {
  const client = new S3Client({
    endpoint,
    region,
    // Other servers than Amazon's have no host name per bucket.
    forcePathStyle: endpoint !== undefined,
    // Some store the checksum trailers that newer clients send as if they were content.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // By default there is none, and a server that falls silent would be waited for without end.
    requestHandler: { connectionTimeout: 10_000, socketTimeout: SILENCE_MS },
    credentials: keys ?? undefined,
  });
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }));
  const read = async (key: string, range?: ByteRange): Promise<Readable> => {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }));
    if (!(Body instanceof Readable)) throw new Error(`The bucket gives no content for ${key}.`);
    return Body;
  };
  /** Not by way of the disk, which would ask twice; this is asked for every range of a video. */
  const headOf = async (key: string) => {
    try {
      return await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    } catch (error) {
      if (error instanceof NotFound) return null;
      if (!isForbidden(error)) throw error;
    }
    // Amazon forbids this too where the role may not list and there is nothing; only a GET says for which reason.
    try {
      (await read(key)).destroy();
    } catch (error) {
      if (error instanceof NoSuchKey || (isForbidden(error) && error.name === 'AccessDenied')) return null;
      throw error;
    }
    throw new Error(`The bucket ${bucket} gives ${key}, but does not tell of it.`);
  };
  async function* list(): AsyncIterable<StoredBlob> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket })) {
      for (const { Key: key = '', Size: sizeBytes = 0, LastModified: storedAt } of Contents) {
        const kind = kindOf(key);
        if (kind && storedAt) yield { key, kind, sizeBytes, storedAt };
      }
    }
  }
  return {
    async putFile(file) {
      const key = blobKey(file);
      const found = await headOf(key);
      if (found && Date.now() - (found.LastModified?.getTime() ?? 0) < RENEWED_AFTER_MS) return key;
      const { size } = await stat(file.path);
      await disk.copyFromFs(file.path, key, { contentType: file.contentType, contentLength: size });
      return key;
    },
    async stat(key) {
      const found = await headOf(key);
      if (!found) return null;
      const { ContentLength = 0, ContentType = 'application/octet-stream', LastModified } = found;
      return { sizeBytes: ContentLength, contentType: ContentType, storedAt: LastModified ?? new Date() };
    },
    read,
    async localFile(key, workDir) {
      const path = join(workDir, basename(key));
      const partial = `${path}.${randomUUID()}`;
      await pipeline(await read(key), createWriteStream(partial));
      await rename(partial, path);
      return path;
    },
    list,
    delete: (key) => disk.delete(key),
    async check() {
      try {
        await disk.put(PROBE, 'ok');
        if (!(await headOf(PROBE))) throw new Error('What was put there may not be read.');
      } catch (cause) {
        throw new Error(`The bucket ${bucket} cannot be written to and read.`, { cause });
      }
    },
  };
}

function isForbidden(error: unknown): error is S3ServiceException {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403;
}
