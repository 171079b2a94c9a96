import { createEmbeddedImages } from '#src/creative/images.ts';
import { createEmbeddedMusic } from '#src/creative/music/musician.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { takePrints } from '#src/media/take-prints.ts';

/** Posts fetch no pages. */
const nothingElse = async (): Promise<never> => {
  throw new Error('Only an ingest asks for this.');
};

/** The real providers of an installation without any key: pictures, music and words made in the process. */
export const openTestProviders = () => ({
  images: createEmbeddedImages(),
  music: createEmbeddedMusic(),
  text: createEmbeddedCopywriter(),
  photos: null,
  takePrints,
  fetchPage: nothingElse,
  keepFacts: nothingElse,
});
