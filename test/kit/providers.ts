import { createEmbeddedCopywriter } from '#src/infra/providers/embedded/copywriter.ts';
import { createEmbeddedImages } from '#src/infra/providers/embedded/images.ts';
import { createEmbeddedMusic } from '#src/infra/providers/embedded/music.ts';

/** The real providers of an installation without any key: pictures, music and words made in the process. */
export const openTestProviders = () => ({
  images: createEmbeddedImages(),
  music: createEmbeddedMusic(),
  text: createEmbeddedCopywriter(),
});
