import { hash, randomBytes } from 'node:crypto';

/**
 * `rg_<live|test>_<16 characters>_<52 characters>`, Crockford base32 in lower case. Everything before the last
 * underscore is the look-up prefix, which is no secret; the rest is 256 random bits. Only the SHA-256 of the
 * whole key is stored: with that much randomness a slow hash would protect nothing more.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const KEY = /^(rg_(live|test)_[0-9a-z]{16})_[0-9a-z]{52}$/;

/** What a stored key is found and checked by. `sha256` is lower-case hex. */
export type KeyParts = { prefix: string; sha256: string };

/** Makes a new key. `key` is shown once and never stored. */
export function mintKey(test: boolean): KeyParts & { key: string } {
  const prefix = `rg_${test ? 'test' : 'live'}_${randomText(16)}`;
  const key = `${prefix}_${randomText(52)}`;
  return { key, prefix, sha256: digest(key) };
}

/** Takes a key apart as a client sent it; null when it cannot be one of ours. */
export function readKey(text: string): (KeyParts & { test: boolean }) | null {
  const match = KEY.exec(text.trim());
  if (!match?.[1]) return null;
  return { prefix: match[1], sha256: digest(match[0]), test: match[2] === 'test' };
}

const digest = (key: string) => hash('sha256', key, 'hex');

/** 256 is a multiple of 32, so every character is as likely as any other. */
function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join('');
}
