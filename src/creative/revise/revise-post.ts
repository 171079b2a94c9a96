import { isDeepStrictEqual } from 'node:util';
import type { ContainerPlan, DrawnInstead, PlannedSource } from '../../domain/container.ts';
import { outputsOf } from '../../domain/formats.ts';
import type { Output } from '../../domain/outputs.ts';
import type { PlannedPost } from '../../domain/planned-post.ts';
import { keysOf } from '../../domain/records.ts';
import type { Revision, SlideChange } from '../../domain/revision.ts';
import type { Timeline } from '../../media/timeline.ts';
import type { MediaFact, SoundFact, TrackFact } from '../craft/facts.ts';
import { styled } from '../craft/styled.ts';
import { MissingIngredient } from '../formats/format.ts';
import { type Draft, planDraft } from '../plan/draft.ts';
import { changesOf, type Timed } from './change-script.ts';

/** What a revision names beside words. */
export type RevisionFacts = {
  /** Pictures, of the project's library. */
  media: readonly MediaFact[];
  track: TrackFact | null;
  music: SoundFact | null;
};

/** A finished post as it was planned. */
export type Parent = {
  post: PlannedPost;
  draft: Draft;
  outputs: readonly Output[] | undefined;
  coverIndex: number | undefined;
  /** Files that were made for it, by source. */
  made: Record<string, string>;
};

/** A post while it is being changed. */
type Changing = { post: PlannedPost; timed: Timed; setting: Draft['setting'] };
type Members = Required<Revision>;
type Change<Value> = (from: Changing, value: Value, facts: RevisionFacts) => Changing;

/**
 * How each member of a revision changes a post, in this order: places are those of the parent until `order` moves them. A
 * member that is missing does not compile.
 */
const MEMBERS: { [Name in keyof Members]: Change<Members[Name]> } = {
  slides: (from, slides, { media }) => {
    let changing = from;
    for (const one of slides) changing = changeScene(changing, one, media);
    return changing;
  },
  order: (from, order) => ({
    ...from,
    timed: changesOf(from.timed).inOrder?.(order) ?? from.timed,
  }),
  hook: (from, hook) => ({
    ...from,
    timed: changesOf(from.timed).withHook(hook),
    post: { ...from.post, hook },
  }),
  style: (from, style) => ({ ...from, setting: styled(from.setting, style) }),
  trackId: (from, trackId, { track }) => {
    if (!track) throw new MissingIngredient('The track is no longer in the pool.');
    return {
      ...from,
      setting: { ...from.setting, track },
      post: { ...from.post, draw: { ...from.post.draw, trackId } },
    };
  },
  musicId: (from, _musicId, { music }) => {
    if (!music) throw new MissingIngredient('The music of this post is no longer on the project.');
    return {
      ...from,
      setting: { ...from.setting, track: { ...from.setting.track, own: music } },
      post: { ...from.post, draw: { ...from.post.draw, trackId: null } },
    };
  },
  caption: (from, caption) => ({ ...from, post: { ...from.post, caption } }),
  title: (from, title) => ({ ...from, post: { ...from.post, title } }),
  // Planning asks a writer for changes like those above, and applies them.
  instruction: (from) => from,
};

/**
 * A post with some of it changed; all that the revision does not name stays as the parent was planned: pictures, music,
 * seed, and how long scenes last. Pure. @throws MissingIngredient a file that it names has gone
 */
export function revisePost(
  { post, draft, outputs, coverIndex, made }: Parent,
  revision: Revision,
  facts: RevisionFacts,
): PlannedPost & { plan: { timeline: Timeline } } {
  const { lengths = [], ...setting } = draft.setting;
  let changing: Changing = { post, timed: { script: draft.script, lengths }, setting };
  for (const name of keysOf(MEMBERS)) changing = changeMember(name, changing, revision, facts);
  const { timed } = changing;
  const planned = planDraft(
    { script: timed.script, setting: { ...changing.setting, lengths: timed.lengths } },
    outputsOf(post.format, outputs),
    coverIndex,
  );
  return { ...changing.post, plan: { ...planned, ...kept(post.plan, planned.sources, made) } };
}

function changeScene(
  { timed: before, post, setting }: Changing,
  { index, text, mediaId }: SlideChange,
  media: readonly MediaFact[],
): Changing {
  const told = post.plan.scenes?.[index]?.text ?? null;
  const worded = text === undefined ? before : changesOf(before).withText(index, text, told);
  const changes = changesOf(worded);
  const timed = mediaId === undefined ? worded : changes.withPicture?.(index, pictureIn(media, mediaId));
  const hook = text !== undefined && changes.isHook(index) ? changes.hook : post.hook;
  return { timed: timed ?? worded, setting, post: { ...post, hook } };
}

function changeMember<Name extends keyof Members>(
  name: Name,
  from: Changing,
  revision: Partial<Members>,
  facts: RevisionFacts,
): Changing {
  const value: Members[Name] | undefined = revision[name];
  return value === undefined ? from : MEMBERS[name](from, value, facts);
}

/** Sources as the parent carried them out, and which of its files are the same. */
function kept(
  parent: ContainerPlan,
  sources: Record<string, PlannedSource>,
  made: Record<string, string>,
): Pick<ContainerPlan, 'sources' | 'had' | 'drawnInstead'> {
  const had: Record<string, string> = {};
  const all = Object.entries(sources).map(([id, source]): [string, PlannedSource] => {
    const before = parent.sources[id];
    // What could not be had was drawn instead, and is not looked for again.
    const same = before !== undefined && (source.kind === 'found' || isDeepStrictEqual(source, before));
    if (!same) return [id, source];
    if (made[id]) had[id] = made[id];
    return [id, before];
  });
  const drawnInstead = (parent.drawnInstead ?? []).filter(
    ({ sourceId }: DrawnInstead) => sourceId === null || sourceId in had,
  );
  return { sources: Object.fromEntries(all), had, ...(drawnInstead.length > 0 && { drawnInstead }) };
}

function pictureIn(media: readonly MediaFact[], id: string): MediaFact {
  const found = media.find((one) => one.id === id && one.kind === 'image');
  if (!found) throw new MissingIngredient('A picture of this post is no longer on the project.');
  return found;
}
