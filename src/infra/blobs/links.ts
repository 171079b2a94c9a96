import { createHmac, timingSafeEqual } from 'node:crypto';
import { kitOf } from '../../domain/kit-key.ts';
import { containerOfPhotos } from '../../domain/photos-key.ts';
import { containerOfPreview } from '../../domain/preview.ts';
import { isBlobKey } from './blob-key.ts';

export type Links = {
  /** Address of a blob, or of what is made of a container when it is asked for ({@link photosKey}, {@link previewKey}, {@link kitKey}), for whoever holds it, until `expiresAt`. Within a window it is always the same. `name` is what the file is called when it is saved. */
  sign(key: string, options?: { name?: string; now?: Date }): SignedLink;
  /** Judges a link's parts as they came from outside. */
  verify(
    link: { key: string; exp: string; sig: string; name?: string | undefined },
    now?: Date,
  ): 'valid' | 'expired' | 'forged';
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

/** Makes and judges `/media/<key>?exp=<seconds since 1970>&sig=<HMAC-SHA256>[&name=<file name>]` links. */
export function createLinks({ secret, publicUrl, windowSeconds = SIX_HOURS }: LinkOptions): Links {
  const signature = (key: string, exp: string, name?: string) =>
    createHmac('sha256', secret)
      .update(name === undefined ? `${key}\n${exp}` : `${key}\n${exp}\n${name}`)
      .digest('base64url');
  return {
    sign(key, { name, now = new Date() } = {}) {
      const window = Math.floor(now.getTime() / 1000 / windowSeconds);
      const exp = (window + 2) * windowSeconds;
      const url = `${publicUrl()}/media/${key}?exp=${exp}&sig=${signature(key, `${exp}`, name)}`;
      const named = name === undefined ? url : `${url}&name=${encodeURIComponent(name)}`;
      return { url: named, expiresAt: new Date(exp * 1000) };
    },
    verify({ key, exp, sig, name }, now = new Date()) {
      const known = isBlobKey(key) || containerOfPhotos(key) || containerOfPreview(key) || kitOf(key);
      if (!known || !sameText(signature(key, exp, name), sig)) return 'forged';
      return Number(exp) * 1000 > now.getTime() ? 'valid' : 'expired';
    },
  };
}

/** Takes as long wherever the texts differ. */
function sameText(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
