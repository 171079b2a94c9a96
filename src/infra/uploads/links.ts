import { createHmac, timingSafeEqual } from 'node:crypto';
import { encodeId } from '../../domain/ids.ts';

/** Addresses that a file can be sent to without a key, by whoever holds them, until they expire. */
export type UploadLinks = {
  sign(uploadId: string, expiresAt: Date): string;
  /** Judges a link's parts as they came from outside; `uploadId` is bare. */
  verify(link: { uploadId: string; exp: string; sig: string }, now?: Date): 'valid' | 'expired' | 'forged';
};

/** Makes and judges `/v1/uploads/<id>?exp=<seconds since 1970>&sig=<HMAC-SHA256>` links. */
export function createUploadLinks({
  secret,
  publicUrl,
}: {
  secret: string;
  publicUrl: () => string;
}): UploadLinks {
  // The first line keeps these signatures apart from those of links to blobs, which share the secret.
  const signature = (uploadId: string, exp: string) =>
    createHmac('sha256', secret).update(`upload\n${uploadId}\n${exp}`).digest();
  return {
    sign(uploadId, expiresAt) {
      const exp = `${Math.floor(expiresAt.getTime() / 1000)}`;
      const sig = signature(uploadId, exp).toString('base64url');
      return `${publicUrl()}/v1/uploads/${encodeId('upload', uploadId)}?exp=${exp}&sig=${sig}`;
    },
    verify({ uploadId, exp, sig }, now = new Date()) {
      const given = Buffer.from(sig, 'base64url');
      const expected = signature(uploadId, exp);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
      return Number(exp) * 1000 > now.getTime() ? 'valid' : 'expired';
    },
  };
}
