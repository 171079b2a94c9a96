import { createHash } from 'node:crypto';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateImage } from 'ai';
import { inTime } from '../../creative/ports/in-time.ts';
import type { PhotoShape, PhotoSource } from '../../creative/ports/photo-search.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import type { FoundPhoto } from '../../domain/found-photo.ts';
import type { ImageModelConfig } from '../../domain/model-settings.ts';
import { faultOf } from './fault-of.ts';

// It prints what a server does not support, over and over, to where our log goes.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** Different pictures of one thing, so that posts about it differ. */
const TAKES = 8;
const SIZES: Record<PhotoShape, { width: number; height: number }> = {
  tall: { width: 1_024, height: 1_536 },
  wide: { width: 1_536, height: 1_024 },
  square: { width: 1_024, height: 1_024 },
};

/** A model that makes pictures of words, behind a server that speaks OpenAI's images API and answers with the file. */
export function createPictureModel({
  baseUrl,
  apiKey,
  model,
  timeoutSeconds,
}: ImageModelConfig): PhotoSource {
  const provider = createOpenAICompatible({
    name: 'image',
    baseURL: baseUrl,
    ...(apiKey !== null && { apiKey }),
  });
  return {
    provider: 'picture_model',
    // Nothing is asked: whatever the words are, it can make something of them.
    search: async ({ words, shape = 'tall' }) =>
      Array.from({ length: TAKES }, (_, take): FoundPhoto => {
        const id = createHash('sha256')
          .update([model, words, take, ...(shape === 'tall' ? [] : [shape])].join('\n'))
          .digest('hex')
          .slice(0, 32);
        return {
          ...UNKNOWN,
          provider: 'picture_model',
          id,
          query: words,
          model,
          ...SIZES[shape],
        };
      }),
    paint: ({ query, width, height }, signal) =>
      inTime('The image model', timeoutSeconds * 1_000, signal, async (abortSignal) => {
        try {
          const { images } = await generateImage({
            model: provider.imageModel(model),
            prompt: promptOf(query),
            size: `${width ?? SIZES.tall.width}x${height ?? SIZES.tall.height}`,
            maxRetries: 0,
            abortSignal,
          });
          const [image] = images;
          if (image) return image.uint8Array;
        } catch (error) {
          abortSignal.throwIfAborted();
          const fault = faultOf(error, apiKey);
          if (fault) throw fault;
        }
        throw new ProviderError('bad_answer', 'The image model answered with no picture.');
      }),
  };
}

const UNKNOWN = {
  url: null,
  title: null,
  author: null,
  authorLink: null,
  link: null,
  licence: null,
  licenceLink: null,
  attribution: null,
  usedUrl: null,
} as const;

/** Words come from briefs: they are quoted as the subject, and end nothing. */
const promptOf = (words: string) =>
  `A natural photograph of: ${JSON.stringify(words)}. Soft daylight, shallow depth of field, room for a headline. No text, letters, logos, watermarks or recognisable people.`;
