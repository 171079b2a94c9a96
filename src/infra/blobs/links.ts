import { createHmac, timingSafeEqual } from 'node:crypto';
import { containerOfPhotos } from '../../domain/photos-key.ts';
import { isBlobKey } from './blob-key.ts';

export type Links = {
  /** Address of a blob, or of the photos of a container ({@link photosKey}), for whoever holds it, until `expiresAt`. Within a window it is always the same. */
  sign(key: string, now?: Date): SignedLink;
  /** Judges a link's parts as they came from outside. */
  verify(link: { key: string; exp: string; sig: string }, now?: Date): 'valid' | 'expired' | 'forged';
};

export type SignedLink = { url: string; expiresAt: Date };

export type LinkOptions = {
  secret: string;
  /** Where the gateway is reached by who asks, without a slash at the end. */
  publicUrl: () => string;
  /**
   * Links of one window share their expiry, so answers that contain them can be cached: a link lives for one
   * to two windows.
   */
  windowSeconds?: number;
};

const SIX_HOURS = 6 * 60 * 60;

/** Makes and judges `/media/<key>?exp=<seconds since 1970>&sig=<HMAC-SHA256>` links. */
export function createLinks({ secret, publicUrl, windowSeconds = SIX_HOURS }: LinkOptions): Links {
  const signature = (key: string, exp: string) =>
    createHmac('sha256', secret).update(`${key}\n${exp}`).digest('base64url');
  return {
    sign(key, now = new Date()) {
      const window = Math.floor(now.getTime() / 1000 / windowSeconds);
      const exp = (window + 2) * windowSeconds;
      const url = `${publicUrl()}/media/${key}?exp=${exp}&sig=${signature(key, `${exp}`)}`;
      return { url, expiresAt: new Date(exp * 1000) };
    },
    verify({ key, exp, sig }, now = new Date()) {
      if (!(isBlobKey(key) || containerOfPhotos(key)) || !sameText(signature(key, exp), sig)) return 'forged';
      return Number(exp) * 1000 > now.getTime() ? 'valid' : 'expired';
    },
  };
}

/** Takes as long wherever the texts differ. */
function sameText(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
