import { Frame, type Stream } from 'node-av/lib';
import { listen } from './audio/listen.ts';
import { openKernels } from './compositor/kernels.ts';
import { allocPicture } from './compositor/picture.ts';
import { codecName, undecodableCodecs } from './decode/choose-streams.ts';
import { openConverter } from './decode/converter.ts';
import { openDecoder } from './decode/decoder.ts';
import { type Container, type Opened, openContainer } from './decode/media-file.ts';
import { previewFrame } from './decode/preview-frame.ts';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import type { Preview } from './seeing/preview.ts';

/** What does not keep a file from being rendered, but will be seen or heard. */
export type Finding = { code: 'SOUND_LEFT_OUT' | 'DAMAGED'; detail: string };

/**
 * What trying a file found; of a film, frames to look at, from its beginning, its middle and its end; how loud its sound
 * is, in LUFS, null where there is none.
 */
export type Trial = { findings: Finding[]; frames: Preview[]; loudness: number | null };

/** What is known of a film or a sound before it is tried. */
type Tried = { kind: 'video' | 'image' | 'audio'; durationMs: number | null; frames: number };

/** Frames that are decoded at the start, from the key frame before the middle, and before the end. */
const [FIRST, MIDDLE, LAST] = [8, 8, 60];
/** How long before the end the last ones begin. */
const END_SECONDS = 0.2;
/** Of the frames that are decoded, these are also converted as a render does it. */
const LOOK_EVERY = 7;
/** The same where all of them were black: a flash of a fifth of a second is something to see. */
const SEARCH_EVERY = 5;
/** More damage than this, as a share of what was decoded, will be seen or heard. */
const MOST_DAMAGE = 0.1;

/**
 * Decodes the first, the middle and the last frames of a film or a sound and converts them as a render does, so that
 * nothing is accepted that a render cannot use. Sound of a film that cannot be heard is left out of it.
 * @throws UnreadableFileError
 */
export function tryFile(path: string, { kind, durationMs, frames }: Tried, opened?: Opened): Trial {
  if (kind === 'video' && frames < 2) throw new UnreadableFileError(path, 'it is one picture, not a film');
  const seconds = (durationMs ?? 0) / 1000;
  using container = openContainer(path, { opened });
  const { video, audio } = container;
  const seen: Preview[] = [];
  const picture = kind === 'video' && video ? tryPicture(container, video, seconds, seen) : [];
  const sound = audio
    ? trySound(container, audio, kind, seconds)
    : { findings: soundLeftOut(container), loudness: null };
  return { findings: [...picture, ...sound.findings], frames: seen, loudness: sound.loudness };
}

function soundLeftOut({ format }: Container): Finding[] {
  const codecs = undecodableCodecs(format, 'sound');
  return codecs.length === 0 ? [] : [leftOut(`it is in ${codecs.join(', ')}, which cannot be decoded`)];
}

const leftOut = (why: string): Finding => ({
  code: 'SOUND_LEFT_OUT',
  detail: `its sound is left out: ${why}`,
});

function tryPicture(container: Container, stream: Stream, seconds: number, seen: Preview[]): Finding[] {
  const sight = openSight();
  let isDark = true;
  const look = (frame: Frame, index: number): void => {
    const preview = index === 0 ? previewFrame(frame) : null;
    if (preview) seen.push(preview);
    if (index % LOOK_EVERY === 0) isDark = sight.isDark(frame) && isDark;
  };
  const { decoded, damage } = tryTrack(container, stream, seconds, look);
  if (isDark && !hasLight(container.path, sight)) {
    throw new UnreadableFileError(container.path, 'all of its pictures are black');
  }
  return judge(container.path, 'pictures', decoded, damage);
}

function trySound(
  container: Container,
  stream: Stream,
  kind: Tried['kind'],
  seconds: number,
): Pick<Trial, 'findings' | 'loudness'> {
  const { path } = container;
  try {
    const { loudness, decoded, damage } = listen(container, stream, Math.round(seconds * 1000));
    if (decoded === 0) throw new UnreadableFileError(path, 'nothing of it can be decoded');
    return { findings: judge(path, 'pieces of sound', decoded, damage), loudness };
  } catch (error) {
    if (kind === 'audio' || !(error instanceof UnreadableFileError)) throw error;
    return { findings: [leftOut(`${error.why} (${codecName(stream)})`)], loudness: null };
  }
}

function judge(path: string, what: string, decoded: number, damage: number): Finding[] {
  if (damage === 0) return [];
  const detail = `${damage} of ${decoded + damage} ${what} that were tried are damaged`;
  if (damage > MOST_DAMAGE * (decoded + damage)) throw new UnreadableFileError(path, detail);
  return [{ code: 'DAMAGED', detail }];
}

/** Decodes the three parts of a track. @throws UnreadableFileError, also for one without anything in it */
function tryTrack(
  container: Container,
  stream: Stream,
  seconds: number,
  look: (frame: Frame, index: number) => void,
): { decoded: number; damage: number } {
  // Of frames that are no key frames only the light is looked at.
  using decoder = openDecoder(container, stream, true);
  using frame = new Frame();
  frame.alloc();
  const end = Math.max(0, seconds - END_SECONDS);
  const parts = [
    { from: 0, count: FIRST },
    { from: seconds / 2, count: MIDDLE },
    { from: end, count: LAST, all: end },
  ];
  let decoded = 0;
  for (const { from, count, all } of parts) {
    if (from > 0) decoder.seek(from, all);
    for (let index = 0; index < count && decoder.next(frame); index += 1) {
      look(frame, index);
      decoded += 1;
      frame.unref();
    }
  }
  if (decoded === 0) throw new UnreadableFileError(container.path, 'nothing of it can be decoded');
  return { decoded, damage: decoder.damage };
}

/** Sides of the picture that frames are converted to. */
const SIDE = 96;
/** Brightest luma, in limited range, of a picture in which nothing can be seen. */
const DARKEST = 24;

/** Converts frames as a render does, all of them and not only what a crop keeps. */
function openSight() {
  const memory = openKernels();
  const picture = allocPicture(memory, SIDE, SIDE);
  const fitting = { width: SIDE, height: SIDE, focus: { x: 0.5, y: 0.5 } };
  const converter = openConverter(memory, picture, { ...fitting, fit: 'blurred-contain', quality: 'video' });
  return {
    isDark(frame: Frame): boolean {
      converter.convert(frame);
      return memory.bytes(picture.y, SIDE * SIDE).every((luma) => luma <= DARKEST);
    },
  };
}

/** Looks through all of a film, which black makes quick. */
function hasLight(path: string, sight: ReturnType<typeof openSight>): boolean {
  using container = openContainer(path);
  if (!container.video) return false;
  using decoder = openDecoder(container, container.video);
  using frame = new Frame();
  frame.alloc();
  for (let index = 0; decoder.next(frame); index += 1) {
    if (index % SEARCH_EVERY === 0 && !sight.isDark(frame)) return true;
    frame.unref();
  }
  return false;
}
