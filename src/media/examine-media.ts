import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import type { ExaminedMedia, MediaWishes } from './examined-media.ts';
import { inspectFile } from './probe-file.ts';
import { seeFilm } from './seeing/see-film.ts';
import type { PictureFacts } from './seeing/see-picture.ts';
import { tryFile } from './try-file.ts';

/** What a file may be that file-type calls by these names or not at all. */
const PERHAPS_A_STILL = /^image\/|^application\/xml$/;

/**
 * Examines a stranger's file in this process: what it is by what decodes it, and for a still that renders would show
 * in other colours, or not at all, how it is meant to look. @throws UnreadableFileError
 */
export async function examineMedia(path: string, wishes: MediaWishes): Promise<ExaminedMedia> {
  const sniffed = await detect(path);
  if (!sniffed || PERHAPS_A_STILL.test(sniffed)) {
    // libvips takes time and memory to load, and sound does without.
    const { examineStill } = await import('./stills/examine-still.ts');
    const still = await examineStill(path, sniffed, wishes);
    if (still) return still;
  }
  return examineTracks(path, wishes);
}

async function examineTracks(path: string, wishes: MediaWishes): Promise<ExaminedMedia> {
  const inspected = await inspectFile(path);
  const { facts, opened } = inspected;
  const { findings, frames, loudness } = tryFile(path, facts, opened);
  const hasAudio = facts.hasAudio && !findings.some(({ code }) => code === 'SOUND_LEFT_OUT');
  const picture = facts.kind === 'image' ? await seeStill(path, wishes) : null;
  return {
    ...facts,
    hasAudio,
    findings,
    loudness,
    picture,
    film: frames.length === 0 ? null : seeFilm(path, inspected, frames),
    drawn: null,
  };
}

/** Loads libvips, which sound and films do without. */
async function seeStill(path: string, { smallPx }: MediaWishes): Promise<PictureFacts | null> {
  const { seePicture } = await import('./seeing/see-picture.ts');
  return seePicture(await readFile(path), { smallPx });
}

async function detect(path: string): Promise<string | null> {
  try {
    return (await fileTypeFromFile(path))?.mime ?? null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new UnreadableFileError(path, `it cannot be opened (${code})`);
  }
}
