import type { Config } from '../config.ts';
import { createEmbeddedImages } from '../creative/images.ts';
import { createEmbeddedMusic } from '../creative/music/musician.ts';
import type { Copywriter } from '../creative/ports/copywriter.ts';
import type { PhotoSource } from '../creative/ports/photo-search.ts';
import type { PictureReader } from '../creative/ports/picture-reader.ts';
import { createEmbeddedCopywriter } from '../creative/words/copywriter.ts';
import { withFallback } from '../creative/words/with-fallback.ts';
import type { TextModelConfig } from '../domain/model-settings.ts';
import { openPhotoServices } from '../infra/photo-search/open-services.ts';
import type { Log } from '../infra/telemetry/log.ts';
import type { Metrics } from '../infra/telemetry/metrics.ts';
import type { Moderator } from '../safety/moderation.ts';
import { createEmbeddedModeration } from '../safety/word-lists.ts';

/** Where pictures are looked for, in this order; a model makes what nobody has. */
export async function openPhotoSources({ photoSearch, image }: Config): Promise<PhotoSource[]> {
  const services = openPhotoServices(photoSearch);
  if (!image) return services;
  // As heavy as the model that writes.
  const { createPictureModel } = await import('../infra/openai-compatible/picture-model.ts');
  return [...services, createPictureModel(image)];
}

/** The model that says what pictures show; null where none is configured. */
export async function openPictureReader({ vision }: Config, metrics: Metrics): Promise<PictureReader | null> {
  if (!vision) return null;
  const { createPictureReader } = await import('../infra/openai-compatible/picture-reader.ts');
  return createPictureReader(vision, metrics);
}

/** Whoever writes, draws, plays and judges for this process: made here once, embedded but for a model that writes. */
export async function openProviders(given: WriterParts) {
  const moderation = createEmbeddedModeration();
  return {
    text: await openWriter(given, moderation),
    images: createEmbeddedImages(),
    music: createEmbeddedMusic(),
    moderation,
  };
}

type WriterParts = { text: TextModelConfig | null; log: Log; metrics: Metrics };

/** The model that is configured, with the embedded writer behind it; without one the embedded writer alone. */
export async function openWriter(
  { text, log, metrics }: WriterParts,
  moderation: Moderator,
): Promise<Copywriter> {
  const embedded = createEmbeddedCopywriter();
  if (!text) return embedded;
  // The SDK behind it takes half a second to load and some 30 MB.
  const { createModelWriter } = await import('../infra/openai-compatible/model-writer.ts');
  return withFallback({
    model: createModelWriter(text, metrics),
    embedded,
    moderation,
    onFallback: (reason, error) => {
      metrics.writerFallbacks.inc({ reason });
      log.warn({ err: error, reason }, 'The model did not write, the built-in writer did');
    },
  });
}
