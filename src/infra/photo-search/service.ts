import { z } from 'zod';
import type { PhotoServiceConfig } from '../../config.ts';
import type { PhotoQuery, PhotoShape, PhotoSource } from '../../creative/ports/photo-search.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import type { FoundPhoto, PhotoService } from '../../domain/found-photo.ts';
import { askJson } from './ask-json.ts';

/** What the services differ in. */
export type Service<Hit> = {
  /** As people know it. */
  name: string;
  path: string;
  params: (query: Required<PhotoQuery>, key: string) => Record<string, string>;
  headers?: (key: string) => Record<string, string>;
  /** The member of an answer that lists the pictures. */
  list: string;
  hit: z.ZodType<Hit>;
  /** Null for a picture that must not be used. */
  photoOf: (hit: Hit) => Omit<FoundPhoto, 'provider' | 'query' | 'model'> | null;
};

const TIMEOUT_MS = 8_000;

/** A source of pictures; a hit that is not as the service documents it is left out, not the whole answer. */
export function openService<Hit>(
  provider: PhotoService,
  service: Service<Hit>,
  { baseUrl, key, timeoutMs = TIMEOUT_MS }: Omit<PhotoServiceConfig, 'service'> & { timeoutMs?: number },
): PhotoSource {
  const { name: who, list, hit, photoOf } = service;
  const headers = service.headers?.(key ?? '') ?? {};
  const answer = z.object({ [list]: z.array(z.unknown()) });
  return {
    provider,
    async search({ shape = 'tall', ...asked }, signal) {
      const query = { ...asked, shape };
      const url = new URL(`${baseUrl}${service.path}`);
      url.search = new URLSearchParams(service.params(query, key ?? '')).toString();
      const said = answer.safeParse(await askJson({ who, url, headers, key, timeoutMs }, signal));
      if (!said.success) throw new ProviderError('bad_answer', `${who} answered no list of pictures.`);
      const hits = (said.data[list] ?? []).flatMap((one) => hit.safeParse(one).data ?? []);
      const photos = hits.flatMap((one) => photoOf(one) ?? []);
      const found = photos.map((photo) => ({ ...photo, provider, query: query.words, model: null }));
      return shapedFirst(found, shape);
    },
    async used({ usedUrl }, signal) {
      const url = usedUrl === null ? null : URL.parse(usedUrl);
      // The key goes to the service alone, wherever an answer points.
      if (url?.origin !== new URL(baseUrl).origin) return;
      await askJson({ who, url, headers, key, timeoutMs }, signal);
    },
  };
}

/** Narrower ones look soft where they fill the frame. */
const LEAST_WIDTH = 600;

/** How much wider than high, or higher than wide, what still counts as square is. */
const NEARLY_SQUARE = 1.2;

const HAS_SHAPE: Record<PhotoShape, (width: number, height: number) => boolean> = {
  tall: (width, height) => height > width,
  wide: (width, height) => width > height,
  square: (width, height) => Math.max(width / height, height / width) <= NEARLY_SQUARE,
};

/** Those of the shape, then those whose size nobody tells, then the others; small ones left out. */
function shapedFirst(photos: readonly FoundPhoto[], shape: PhotoShape): FoundPhoto[] {
  const rank = ({ width, height }: FoundPhoto) =>
    width === null || height === null ? 1 : HAS_SHAPE[shape](width, height) ? 0 : 2;
  return photos
    .filter(({ width }) => width === null || width >= LEAST_WIDTH)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** A size within which a service scales a picture, keeping its shape; null where one side is not known. */
export function scaledTo(
  { width, height }: { width: number | null; height: number | null },
  most: { width: number; height: number },
): { width: number | null; height: number | null } {
  if (!width || !height) return { width: null, height: null };
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
