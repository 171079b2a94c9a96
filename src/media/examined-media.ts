import type { MediaFacts } from './probe-file.ts';
import type { FilmFacts } from './seeing/see-film.ts';
import type { PictureFacts } from './seeing/see-picture.ts';
import type { DrawnStill } from './stills/draw-still.ts';
import type { Finding } from './try-file.ts';

/** What whoever asks can do with a file. */
export type MediaWishes = {
  /** A picture that moves is wanted as a film, not as its first picture. */
  film: boolean;
  /** A still of more is not decoded: its facts tell the size alone. */
  maxPixels: number;
  /** Where the picture drawn of a still goes, if one has to be; null when nobody wants it. */
  drawTo: string | null;
  /** The longer side, px, of a small copy of a still to look at; none is made when absent. */
  smallPx?: number;
};

/** A still as a render may take it, beside a file that it may not. */
export type DrawnFile = { path: string; mimeType: DrawnStill['mimeType']; sha256: string };

/** `drawn` is null where the file itself can be rendered. */
export type ExaminedMedia = MediaFacts & {
  drawn: DrawnFile | null;
  findings: Finding[];
  /** Of its sound, integrated, in LUFS, by stretches from all over it; -70 where there is nothing to hear, null where there is no sound. */
  loudness: number | null;
  /** What a still shows; null for all else. */
  picture: PictureFacts | null;
  /** What a film shows; null for all else. */
  film: FilmFacts | null;
};
