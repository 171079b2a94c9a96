import { randomUUID } from 'node:crypto';
import {
  ContainerDocument,
  ReviseContainerDocument,
  type ReviseContainerInput,
} from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { type Asked, type Command, print, unlessRefused } from './command.ts';
import { type Job, postsTable } from './follow.ts';
import { followAndSave } from './follow-and-save.ts';
import { STYLE_HELP, styleOf } from './style-options.ts';

/** Makes a finished post anew with what is changed of it, and says what of it was rendered. */
export const revise: Command = {
  usage: 'revise <cnt_…> --hook text [--out post.mp4]',
  is: 'makes a post anew with what changes; --help has all',
  more: `  --hook text              the opening words instead
  --slide 2=text           the words of a scene instead; as often as needed
  --picture 2=med_…        the picture of a slide instead, likewise
  --order 0,2,1            the slides in another order
${STYLE_HELP}
  --music med_…            a song of the library instead
  --track trk_…            a track of the pool instead
  --caption, --title text  what is published beside it
  --instruction text       what a model that writes is to change`,
  takes: 1,
  async run(asked) {
    const { client, subject: containerId, stop } = asked;
    const input = { containerId, ...changesOf(asked), idempotencyKey: randomUUID() };
    const before = await client.ask(ContainerDocument, { id: containerId }, { signal: stop });
    const answer = await client.ask(ReviseContainerDocument, { input }, { signal: stop, patient: true });
    const job = await followAndSave(asked, unlessRefused(answer.reviseContainer).job.id);
    const parts = partsOf(job, before.container?.assets ?? []);
    print(asked, { ...job, creditsBefore: before.container?.credits ?? null, parts }, [
      ...postsTable(job),
      ...parts.map(({ part, isNew }) => ['', part, isNew ? 'rendered' : 'as before']),
    ]);
  },
};

/** What is to change. @throws UsageError */
function changesOf({ options }: Asked): Partial<ReviseContainerInput> {
  const { hook, caption, title, instruction, order, music: musicId, track: trackId } = options;
  return {
    ...{ hook, caption, title, instruction, musicId, trackId },
    slides: slidesOf(options),
    order: order?.split(',').map((place) => numberOf(place, '--order 0,2,1')),
    style: styleOf(options),
  };
}

function slidesOf({ slide = [], picture = [] }: Asked['options']) {
  const slides = new Map<number, { index: number; text?: string; mediaId?: string }>();
  for (const [typed, member] of [
    ...slide.map((one) => [one, 'text'] as const),
    ...picture.map((one) => [one, 'mediaId'] as const),
  ]) {
    const [place = '', ...rest] = typed.split('=');
    const index = numberOf(place, '--slide 2=text');
    slides.set(index, { index, ...slides.get(index), [member]: rest.join('=') });
  }
  return slides.size > 0 ? [...slides.values()] : undefined;
}

function numberOf(typed: string, meant: string): number {
  if (/^\d+$/.test(typed)) return Number(typed);
  throw new UsageError(`${typed} is no place of a scene. Write it as in ${meant}.`);
}

type File = Job['containers'][number]['assets'][number];

/** Film and photos, and whether each is another file than before. */
function partsOf({ containers }: Job, before: File[]) {
  const known = new Set(before.map(({ sha256 }) => sha256));
  const files = containers.flatMap(({ assets }) => assets);
  return files.flatMap(({ kind, ordinal, sha256 }) => {
    const part = kind === 'VIDEO' ? 'film' : kind === 'SLIDE' ? `photo ${ordinal + 1}` : null;
    return part ? [{ part, isNew: !known.has(sha256) }] : [];
  });
}
