import { type Fault, faultOf } from './issues.ts';
import { keysOf } from './records.ts';
export const MEDIA_ROLES = [
  'logo',
  'app-screenshot',
  'app-demo',
  'end-card',
  'reference',
  'reaction',
  'music',
] as const;
export type MediaRole = (typeof MEDIA_ROLES)[number];
export type MediaKind = 'image' | 'video' | 'audio';

/** Every type that any role takes: what it may hold, and the extension of its files. */
export const MEDIA_TYPES = {
  'image/png': { kinds: ['image'], extension: 'png' },
  'image/jpeg': { kinds: ['image'], extension: 'jpg' },
  'image/webp': { kinds: ['image', 'video'], extension: 'webp' },
  'image/heic': { kinds: ['image'], extension: 'heic' },
  'image/avif': { kinds: ['image'], extension: 'avif' },
  'image/svg+xml': { kinds: ['image'], extension: 'svg' },
  'image/gif': { kinds: ['image', 'video'], extension: 'gif' },
  'image/tiff': { kinds: ['image'], extension: 'tif' },
  'image/apng': { kinds: ['image', 'video'], extension: 'apng' },
  'video/mp4': { kinds: ['video'], extension: 'mp4' },
  'video/quicktime': { kinds: ['video'], extension: 'mov' },
  'video/webm': { kinds: ['video'], extension: 'webm' },
  'video/x-matroska': { kinds: ['video'], extension: 'mkv' },
  'video/x-msvideo': { kinds: ['video', 'audio'], extension: 'avi' },
  'video/mp2t': { kinds: ['video', 'audio'], extension: 'ts' },
  'audio/mpeg': { kinds: ['audio'], extension: 'mp3' },
  'audio/wav': { kinds: ['audio'], extension: 'wav' },
  'audio/mp4': { kinds: ['audio'], extension: 'm4a' },
  'audio/aac': { kinds: ['audio'], extension: 'aac' },
  'audio/ogg': { kinds: ['audio'], extension: 'ogg' },
  'audio/flac': { kinds: ['audio'], extension: 'flac' },
  'audio/webm': { kinds: ['audio'], extension: 'weba' },
  'audio/x-matroska': { kinds: ['audio'], extension: 'mka' },
} as const satisfies Record<string, { kinds: readonly MediaKind[]; extension: string }>;
export type MediaType = keyof typeof MEDIA_TYPES;

/** Other names for types above, as browsers and detectors write them. */
const ALIASES: Record<string, MediaType> = {
  'image/jpg': 'image/jpeg',
  'image/vnd.mozilla.apng': 'image/apng',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/svg': 'image/svg+xml',
  'image/tif': 'image/tiff',
  'video/x-m4v': 'video/mp4',
  'video/matroska': 'video/x-matroska',
  'video/avi': 'video/x-msvideo',
  'video/msvideo': 'video/x-msvideo',
  'video/vnd.avi': 'video/x-msvideo',
  'video/3gpp': 'video/mp4',
  'video/3gpp2': 'video/mp4',
  'audio/matroska': 'audio/x-matroska',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
};

export type MediaRule = {
  kinds: readonly MediaKind[];
  maxBytes: number;
  /** A project has one: a new one takes the place of the old. */
  single: boolean;
};

const MB = 1_000_000;
/** Largest file of any role (contract §10). */
export const MAX_MEDIA_BYTES = 200 * MB;

/** What each role takes; the caps of the first four are the partner API's (§7, app-media). */
export const MEDIA_RULES: Record<MediaRole, MediaRule> = {
  logo: { kinds: ['image'], maxBytes: 5 * MB, single: true },
  'app-screenshot': { kinds: ['image'], maxBytes: 10 * MB, single: false },
  'app-demo': { kinds: ['video'], maxBytes: MAX_MEDIA_BYTES, single: false },
  'end-card': { kinds: ['image'], maxBytes: 5 * MB, single: true },
  reference: { kinds: ['image', 'video'], maxBytes: MAX_MEDIA_BYTES, single: false },
  reaction: { kinds: ['video'], maxBytes: MAX_MEDIA_BYTES, single: false },
  music: { kinds: ['audio'], maxBytes: 50 * MB, single: false },
};

/** A still of more pixels would take more memory than there is for decoding it. */
export const MAX_PIXELS = 50_000_000;

/** A shorter film is over before anybody has seen it. */
const LEAST_FILM_MS = 500;

/** The type by its own name; null for one that no role takes. Parameters (`; codecs=opus`) do not count. */
export function knownType(mimeType: string): MediaType | null {
  const bare = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return (
    keysOf(MEDIA_TYPES).find((type) => type === bare) ??
    (Object.hasOwn(ALIASES, bare) ? (ALIASES[bare] ?? null) : null)
  );
}

/** The types that a role takes. */
export function typesOf(role: MediaRole): MediaType[] {
  return keysOf(MEDIA_TYPES).filter((type) => mayHold(type, MEDIA_RULES[role].kinds));
}

const mayHold = (type: MediaType, kinds: readonly MediaKind[]) =>
  MEDIA_TYPES[type].kinds.some((kind) => kinds.includes(kind));

/** Why a file of this type cannot have the role; null when it can. `mimeType` null: nobody knows the type. */
export function typeFault(role: MediaRole, mimeType: string | null): Fault | null {
  const type = mimeType === null ? null : knownType(mimeType);
  if (type && mayHold(type, MEDIA_RULES[role].kinds)) return null;
  const wanted = wantedBy(role);
  return mimeType === null
    ? faultOf('FILE_OF_NO_TYPE', ...wanted)
    : faultOf('FILE_OF_OTHER_TYPE', mimeType, ...wanted);
}

/** A role and what it takes, as sentences name both. */
const wantedBy = (role: MediaRole) => [role, typesOf(role).join(', ')] as const;

/** What names no type: browsers write it of files that they do not know. */
const UNTOLD = 'application/octet-stream';

/**
 * Why a file announced as this type need not be sent for the role; null when it may. What it turns out to be is what
 * counts: a film may hold sound alone and be one by a brand of sound, a PNG may move, and who knows no type names none.
 */
export function claimFault(role: MediaRole, mimeType: string): Fault | null {
  const { kinds } = MEDIA_RULES[role];
  const known = knownType(mimeType);
  const soundAlone = known?.startsWith('video/') && kinds.includes('audio');
  const mayMove = (known === 'image/png' || known === 'audio/mp4') && kinds.includes('video');
  return mimeType === UNTOLD || soundAlone || mayMove ? null : typeFault(role, mimeType);
}

/** Why a file of this size cannot have the role; null when it can. */
export function sizeFault(role: MediaRole, bytes: number): Fault | null {
  const { maxBytes } = MEDIA_RULES[role];
  if (bytes <= 0) return faultOf('EMPTY');
  return bytes > maxBytes ? faultOf('FILE_TOO_LARGE', maxBytes / MB, role) : null;
}

/** Why what decoding found cannot have the role, or be rendered; null when it can. */
export function contentFault(
  role: MediaRole,
  facts: { kind: MediaKind; mimeType: string; width: number; height: number; durationMs: number | null },
): Fault | null {
  const { kind, mimeType, width, height, durationMs } = facts;
  if (!MEDIA_RULES[role].kinds.includes(kind))
    return faultOf('FILE_HOLDS_OTHER', mimeType, kind, ...wantedBy(role));
  if (width * height > MAX_PIXELS) return faultOf('TOO_MANY_PIXELS', width, height, MAX_PIXELS / 1e6);
  if (durationMs === null) return null;
  if (kind !== 'video') return durationMs < 1 ? faultOf('NOTHING_TO_HEAR', durationMs / 1000) : null;
  return durationMs < LEAST_FILM_MS
    ? faultOf('FILM_TOO_SHORT', durationMs / 1000, LEAST_FILM_MS / 1000)
    : null;
}

/** Why a file that nothing decodes cannot have the role; `mimeType` is what its first bytes look like, if anything. */
export function unreadableFault(role: MediaRole, mimeType: string | null, why: string): Fault {
  const fault = mimeType === null ? typeFault(role, null) : claimFault(role, mimeType);
  return fault ?? faultOf('FILE_UNREADABLE', why, ...wantedBy(role));
}

/** The four kinds of app media, as the partner API calls them, and the role each has here. */
export const APP_MEDIA_ROLES = {
  logo: 'logo',
  screenshot: 'app-screenshot',
  'demo-video': 'app-demo',
  'end-card': 'end-card',
} as const satisfies Record<string, MediaRole>;
export type AppMediaKind = keyof typeof APP_MEDIA_ROLES;
export const APP_MEDIA_KINDS = keysOf(APP_MEDIA_ROLES);

/** The partner API's name of a role; null for those it does not know. */
export function appMediaKind(role: MediaRole): AppMediaKind | null {
  return APP_MEDIA_KINDS.find((kind) => APP_MEDIA_ROLES[kind] === role) ?? null;
}
