import type { PhotoQuery, PhotoSearch, PhotoSource } from '../../creative/ports/photo-search.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import type { FoundPhoto } from '../../domain/found-photo.ts';
import type { ProviderFault } from '../../domain/writer.ts';
import { rememberAnswer, rememberedAnswer } from '../../infra/store/queries/photos/search-answers.ts';
import type { PhotoDeps } from './deps.ts';

/** How long a source that is out of order or overrun is left alone, when it does not say. */
const USUAL_PAUSE_MS = 60_000;
/** Some services take no longer words. */
const LONGEST_QUERY = 80;

type Find = (
  organisationId: string,
  query: PhotoQuery,
  signal: AbortSignal,
) => ReturnType<PhotoSearch['find']>;

/**
 * Asks the sources in their order until one has pictures. Nobody is asked the same twice a day for one organisation,
 * also when posts are planned side by side; a source that is away is left alone for a while.
 */
export function createFind(deps: PhotoDeps): Find {
  const search = createSearch(deps);
  return async (organisationId, { words, language, shape = 'tall' }, signal) => {
    const short = [...words.replaceAll(/\s+/gu, ' ').trim()].slice(0, LONGEST_QUERY).join('');
    let fault: ProviderFault | null = null;
    for (const source of short === '' ? [] : deps.sources) {
      try {
        const photos = await search(source, organisationId, { words: short, language, shape }, signal);
        if (photos.length > 0) return { photos, fault };
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ProviderError)) throw error;
        fault ??= error.fault;
      }
    }
    return { photos: [], fault };
  };
}

/** One source, once for all who ask the same at the same time. @throws ProviderError, the signal's reason */
function createSearch({ store, onFault, now = Date.now }: PhotoDeps) {
  const away = new Map<PhotoSource, { until: number; error: ProviderError }>();
  const underWay = new Map<string, Promise<FoundPhoto[]>>();

  const ask = async (source: PhotoSource, organisationId: string, query: PhotoQuery) => {
    const key = {
      organisationId,
      provider: source.provider,
      query: [
        query.language,
        ...(query.shape === 'tall' ? [] : [query.shape]),
        query.words.toLowerCase(),
      ].join(' '),
    };
    const known = await rememberedAnswer(store.db, key);
    if (known) return known;
    const resting = away.get(source);
    if (resting && now() < resting.until) throw resting.error;
    try {
      // Nobody's own signal: others may wait for the answer as well. Every source has its own limit of time.
      const photos = await source.search(query, new AbortController().signal);
      if (source.paint === undefined) await rememberAnswer(store.db, key, photos);
      return photos;
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      onFault(error, source.provider);
      const pause = error.retryAfter === null ? USUAL_PAUSE_MS : error.retryAfter * 1_000;
      if (PASSES.includes(error.fault)) away.set(source, { until: now() + pause, error });
      throw error;
    }
  };

  return (source: PhotoSource, organisationId: string, query: PhotoQuery, signal: AbortSignal) => {
    const key = [source.provider, organisationId, query.language, query.shape, query.words].join('\n');
    const asked = underWay.get(key) ?? ask(source, organisationId, query).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return unlessAborted(asked, signal);
  };
}

const PASSES: readonly ProviderFault[] = ['unavailable', 'rate_limited', 'timed_out'];

/** The result, or the signal's reason once that is aborted, whatever the work does meanwhile. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
