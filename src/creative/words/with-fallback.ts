import { EMBEDDED_WRITER, type WriterFallback } from '../../domain/writer.ts';
import type { ModeratedText, Moderator } from '../../safety/moderation.ts';
import type { Copy, Copywriter, Rewritten } from '../ports/copywriter.ts';
import { ProviderError } from '../ports/provider-error.ts';

/** What a model does of a copywriter's work. */
export type ModelWriter = Pick<Copywriter, 'write' | 'hooks'> & { revise: NonNullable<Copywriter['revise']> };

type Parts = {
  model: ModelWriter;
  embedded: Copywriter;
  /** Judges what the model wrote, as it judges what callers send. */
  moderation: Moderator;
  /** Told each time the embedded writer stands in; `error` is null where nothing failed. */
  onFallback: (reason: WriterFallback, error: ProviderError | null) => void;
  /** Milliseconds from some fixed moment. */
  now?: () => number;
};

/** How long a model that is out of order or overrun is left alone, when it does not say. */
const USUAL_PAUSE_MS = 30_000;

/**
 * Lets the model write, and the embedded writer where it gives nothing usable or nothing that passes moderation; the
 * copy says so. A model that is away is not asked again for a while, so that posts do not all wait for it in turn.
 */
export function withFallback({ model, embedded, moderation, onFallback, now = Date.now }: Parts): Copywriter {
  let away: { until: number; error: ProviderError } | null = null;

  /** What the model wrote; else why the embedded writer has to. */
  const tryModel = async <Words>(
    write: () => Promise<Words>,
    textsOf: (words: Words) => ModeratedText[],
    signal: AbortSignal,
  ): Promise<{ words: Words } | { fallback: WriterFallback }> => {
    try {
      if (away && now() < away.until) throw away.error;
      const words = await write();
      const found = await moderation.review(textsOf(words), signal);
      if (!found) return { words };
      onFallback('moderation', null);
      return { fallback: 'moderation' };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      if (error !== away?.error && (error.fault === 'unavailable' || error.fault === 'rate_limited'))
        away = {
          error,
          until: now() + (error.retryAfter === null ? USUAL_PAUSE_MS : error.retryAfter * 1_000),
        };
      onFallback(error.fault, error);
      return { fallback: error.fault };
    }
  };

  return {
    speaks: () => true,
    // What may be quoted is told before anybody writes, so it is what the embedded writer would quote.
    quotes: embedded.quotes,
    write: async (brief, signal) => {
      const tried = await tryModel(() => model.write(brief, signal), moderatedTexts, signal);
      if ('words' in tried) return tried.words;
      const copy = await embedded.write(brief, signal);
      return { ...copy, writer: { ...EMBEDDED_WRITER, fallback: tried.fallback } };
    },
    hooks: async (brief, signal) => {
      const named = (hooks: string[]) => hooks.map((text, index) => ({ field: `hooks.${index}`, text }));
      const tried = await tryModel(() => model.hooks(brief, signal), named, signal);
      return 'words' in tried ? tried.words : embedded.hooks(brief, signal);
    },
    // Nobody else understands what is asked for.
    revise: async (brief, signal) => {
      const rewritten = await model.revise(brief, signal);
      if (await moderation.review(rewrittenTexts(rewritten), signal))
        throw new ProviderError('refused', 'What the model wrote failed the safety rules.');
      return rewritten;
    },
  };
}

const rewrittenTexts = ({ slides, title, caption }: Rewritten): ModeratedText[] => [
  ...slides.map(({ index, text }) => ({ field: `slides.${index}`, text })),
  ...Object.entries({ title, caption }).map(([field, text]) => ({ field, text: text ?? '' })),
];

/** Hashtags run words together, so they are judged as they are read. */
function moderatedTexts({
  hook,
  title,
  points,
  callToAction,
  caption,
  hashtags,
  firstComment,
  picture,
}: Copy): ModeratedText[] {
  return [
    ...Object.entries({ hook, title, callToAction, caption, firstComment: firstComment ?? '' }).map(
      ([field, text]) => ({
        field,
        text,
      }),
    ),
    { field: 'picture', text: picture?.words ?? '' },
    ...points.map(({ text, detail, label, picture: shown }, index) => ({
      field: `points.${index}`,
      text: [label, text, detail, shown?.words].filter((one) => typeof one === 'string').join('\n'),
    })),
    { field: 'hashtags', text: hashtags.map((tag) => tag.replace('#', '')).join('\n') },
  ];
}
