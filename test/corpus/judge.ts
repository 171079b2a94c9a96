import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ValidationError } from '#src/domain/refusals.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import type { NewMedia } from '#src/infra/store/repositories/media.ts';
import { isCutOff } from '#src/infra/uploads/cut-off/is-cut-off.ts';
import { openStagingFolder } from '#src/infra/uploads/folder.ts';
import { createInspectFile } from '#src/infra/uploads/inspect-file.ts';
import { sniff } from '#src/infra/uploads/sniff.ts';
import { decodeAudio } from '#src/media/audio/decode-audio.ts';
import { SAMPLE_RATE } from '#src/media/audio/stereo.ts';
import { type KernelMemory, openKernels } from '#src/media/compositor/kernels.ts';
import type { Picture } from '#src/media/compositor/picture.ts';
import { playClip } from '#src/media/decode/clip.ts';
import { loadStill } from '#src/media/decode/still.ts';
import { openProbe } from '#src/media/probe.ts';
import { examineFile } from '#src/usecases/library/examine-file.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { deltaE, type Rgb } from '#test/usecases/fixtures/lab.ts';
import { HEIGHT, PATCHES, WIDTH } from '#test/usecases/fixtures/patches.ts';
import { BEEP_HZ, FILM_SECONDS } from './films.ts';
import type { Specimen } from './kind.ts';

/** What came of a file; `fault` is null when that is what was meant. */
export type Verdict = { specimen: Specimen; answer: string; fault: string | null };

/** Puts files of the corpus through what examines uploads, and looks at what posts would show of them. */
export async function openJudge(folder: string) {
  const blobs = openTestBlobs(join(folder, 'blobs'));
  const deps = {
    ...{ sniff, isCutOff, blobs, inspect: createInspectFile({ probe: openProbe() }) },
    staging: await openStagingFolder(join(folder, 'uploads')),
  };
  return async (specimen: Specimen, path: string): Promise<Verdict> => {
    const unmade = await specimen.make(path).then(
      () => null,
      (error: unknown) => String(error),
    );
    if (unmade) return { specimen, answer: unmade, fault: 'not made' };
    const { size: sizeBytes } = await stat(path);
    try {
      const media = await examineFile(deps, { path, sizeBytes, role: specimen.role, field: 'file' });
      const fault = await faultOf(specimen, media, blobs, folder);
      return { specimen, answer: media.mimeType, fault };
    } catch (error) {
      if (!(error instanceof ValidationError))
        return { specimen, answer: String(error), fault: 'fault of ours' };
      const answer = error.issues.map(({ message }) => message).join(' ');
      const { meant } = specimen;
      const isMeant = 'refused' in meant && meant.refused.test(answer);
      return { specimen, answer, fault: isMeant ? null : 'refused' };
    }
  };
}

async function faultOf(
  { meant, role }: Specimen,
  media: Omit<NewMedia, 'projectId' | 'test'>,
  blobs: Blobs,
  folder: string,
): Promise<string | null> {
  if ('refused' in meant) return 'taken';
  if (media.mimeType !== meant.taken) return `taken as ${media.mimeType}`;
  const path = await blobs.localFile(media.drawnKey ?? media.blobKey, folder);
  const heard = media.hasAudio && role === 'music' ? pitchFault(path) : null;
  if (heard || media.kind === 'audio') return heard;
  if (media.kind === 'image') return shownFault(stillColours(path), meant.shows ?? PATCHES, meant.within);
  const reversed = PATCHES.toReversed();
  const end = Math.min(FILM_SECONDS, (media.durationMs ?? 0) / 1000);
  const faults = [
    { at: end / 4, colours: PATCHES },
    { at: (end * 3) / 4, colours: reversed },
  ].flatMap(({ at, colours }) => {
    const fault = shownFault(filmColours(path, at), colours, meant.within);
    return fault ? [`${fault} at ${at} s`] : [];
  });
  return faults[0] ?? null;
}

const FITTING = { width: WIDTH, height: HEIGHT, focus: { x: 0.5, y: 0.5 } };

function stillColours(path: string): Rgb[] {
  const memory = openKernels();
  return coloursIn(memory, loadStill(memory, path, { width: WIDTH, height: HEIGHT }, FITTING.focus));
}

function filmColours(path: string, seconds: number): Rgb[] {
  const memory = openKernels();
  using clip = playClip(memory, path, seconds, 30, { ...FITTING, fit: 'cover' });
  clip.advance(seconds);
  return coloursIn(memory, clip.picture);
}

/** In the middle of the patches, as the crop left them. */
function coloursIn(memory: KernelMemory, { width, height, y, u, v }: Picture): Rgb[] {
  return [0, 1, 2, 3].map((patch) => {
    const [x, line] = [
      Math.floor((width * (patch % 2 ? 5 : 3)) / 8),
      Math.floor((height * (patch < 2 ? 3 : 5)) / 8),
    ];
    const byte = (at: number) => memory.bytes(at, 1)[0] ?? 0;
    const chroma = (line >> 1) * (width / 2) + (x >> 1);
    const luma = (byte(y + line * width + x) - 16) * (255 / 219);
    const [blue, red] = [(byte(u + chroma) - 128) * (255 / 224), (byte(v + chroma) - 128) * (255 / 224)];
    return [luma + 1.5748 * red, luma - 0.1873 * blue - 0.4681 * red, luma + 1.8556 * blue];
  });
}

function shownFault(seen: Rgb[], meant: readonly Rgb[], within = 5): string | null {
  const worst = Math.max(...seen.map((colour, at) => deltaE(colour, meant[at] ?? [0, 0, 0])));
  return worst <= within ? null : `shown ΔE ${worst.toFixed(1)} off`;
}

/** Counts the periods of the second half of the sound. */
function pitchFault(path: string): string | null {
  const { left } = decodeAudio(path, 700, 1000);
  const rises = left.filter((value, at) => at > 0 && value >= 0 && (left[at - 1] ?? 0) < 0).length;
  const hertz = (rises * SAMPLE_RATE) / left.length;
  return Math.abs(hertz - BEEP_HZ) < 8 ? null : `heard at ${hertz} Hz`;
}
