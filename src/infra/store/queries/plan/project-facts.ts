import { type SelectQueryBuilder, sql } from 'kysely';
import type { MediaFact, PostFact } from '../../../../creative/craft/facts.ts';
import type { ProjectFacts } from '../../../../creative/craft/project-facts.ts';
import type { PostResult } from '../../../../creative/plan/performance.ts';
import { brandOf } from '../../../../domain/brand-style.ts';
import { anyOf } from '../../any-of.ts';
import type { Database, Db, Row } from '../../database.ts';
import { mediaIn } from '../media/collections.ts';
import type { PlannableContainer } from './plannable-container.ts';

/** A post shows a handful of pictures; a project may have thousands. */
const MOST_MEDIA = 60;
const MOST_POSTS = 20;
/** Older posts say little of how a format does now. */
const MOST_RESULTS = 300;
/** So many of the newest posts are looked at for them: a project may have any number that were never published. */
const MOST_LOOKED_AT = 3_000;

/** Reads everything planning may need of the project and the public pool: eight small queries, side by side. */
export async function gatherFacts(db: Db, container: PlannableContainer): Promise<ProjectFacts> {
  const { projectId, influencerId, order } = container;
  const collected = order.collectionId ? await mediaIn(db, order.collectionId) : null;
  const [project, influencer, media, logoColors, posts, results, tracks, reactions] = await Promise.all([
    db.selectFrom('project').selectAll().where('id', '=', projectId).executeTakeFirstOrThrow(),
    influencerId
      ? db.selectFrom('influencer').selectAll().where('id', '=', influencerId).executeTakeFirst()
      : undefined,
    readMedia(db, container, collected ?? []),
    readLogoColors(db, projectId),
    readPosts(db, container),
    order.requestedFormat === 'auto' ? readResults(db, projectId) : [],
    db.selectFrom('track').selectAll().orderBy('id').execute(),
    db.selectFrom('reaction_template').selectAll().orderBy('id').execute(),
  ]);
  return {
    seed: container.seed,
    order,
    language: container.language,
    brandVoice: container.brandVoice,
    platforms: container.platforms,
    appName: project.appName?.trim() || project.name,
    appDescription: project.appDescription?.trim() || null,
    tagline: project.tagline?.trim() || null,
    brand: brandOf(project.brandStyle, logoColors),
    actor: influencer ? { personSeed: influencer.appearance.seed, gender: influencer.gender } : null,
    media,
    collected,
    posts,
    results,
    tracks: tracks.map(({ id, style, bpm, seed, trend, title, licence }) => ({
      id,
      style,
      bpm,
      seed,
      trend,
      pool: { name: title, licence },
    })),
    reactions: reactions.map(({ id, beats, trend, name, licence }) => {
      return { id, beats, trend, pool: { name, licence } };
    }),
  };
}

/** The first `most` of a list once those of `ids` come first: two short questions, as one would sort all that there is. */
async function namedFirst<Table extends 'media_asset' | 'source_post', Item extends { id: string }>(
  list: SelectQueryBuilder<Database, Table, Item>,
  ids: readonly string[],
  most: number,
): Promise<Item[]> {
  const named = ids.length > 0 ? list.where(sql.ref('id'), '=', anyOf(ids)).execute() : [];
  const [first, rest] = await Promise.all([named, list.execute()]);
  const seen = new Set(first.map(({ id }) => id));
  return [...first, ...rest.filter(({ id }) => !seen.has(id))].slice(0, most);
}

/** Pictures and clips of the project that are still there: those of the order and its collection, and the oldest of the rest. */
async function readMedia(
  db: Db,
  { projectId, order }: PlannableContainer,
  collected: readonly string[],
): Promise<MediaFact[]> {
  const named = [
    ...order.referenceMediaIds,
    ...collected,
    ...(order.appDemoId ? [order.appDemoId] : []),
    ...(order.slides ?? []).flatMap(({ mediaId }) => mediaId ?? []),
  ];
  const oldest = db
    .selectFrom('media_asset')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('deletedAt', 'is', null)
    .where('kind', 'in', ['image', 'video'])
    .orderBy('createdAt')
    .orderBy('id')
    .limit(MOST_MEDIA);
  return (await namedFirst(oldest, named, MOST_MEDIA)).map(toMediaFact);
}

/** What was seen of the project's logo; empty where there is none, or nobody looked. */
async function readLogoColors(db: Db, projectId: string): Promise<string[]> {
  const logo = await db
    .selectFrom('media_asset')
    .select('colors')
    .where('projectId', '=', projectId)
    .where('role', '=', 'logo')
    .where('deletedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return logo?.colors ?? [];
}

export function toMediaFact(row: Row<'media_asset'>): MediaFact {
  return {
    id: row.id,
    kind: row.kind === 'video' ? 'video' : 'image',
    role: row.role,
    width: row.width ?? 0,
    height: row.height ?? 0,
    durationMs: row.durationMs ?? 0,
    hasAudio: row.hasAudio ?? true,
    loudness: row.loudness,
    mimeType: row.mimeType,
    words: row.words,
    focus: row.focus,
    light: row.light,
    look: row.look,
    shots: row.shots,
    blobKey: row.drawnKey ?? row.blobKey,
  };
}

async function readPosts(db: Db, { projectId, order }: PlannableContainer): Promise<PostFact[]> {
  const newest = db
    .selectFrom('source_post')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_POSTS);
  const rows = await namedFirst(newest, order.sourcePostIds, MOST_POSTS);
  const rank = (id: string) =>
    order.sourcePostIds.includes(id) ? order.sourcePostIds.indexOf(id) : MOST_POSTS;
  return rows
    .map((row) => ({
      id: row.id,
      texts: [...row.slides.map(({ text }) => text), row.kind === 'clip' ? (row.caption ?? '') : '']
        .map((text) => text.trim())
        .filter((text) => text !== ''),
      mediaId: row.mediaId,
    }))
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** How the project's newest posts with figures stand, each by its latest ones. */
async function readResults(db: Db, projectId: string): Promise<PostResult[]> {
  const newest = db
    .selectFrom('container')
    .select(['id', 'format', 'createdAt'])
    .where('projectId', '=', projectId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LOOKED_AT);
  const rows = await db
    .selectFrom(newest.as('container'))
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('post_metric')
          .select(['views', 'likes', 'comments', 'shares', 'saves'])
          .whereRef('post_metric.containerId', '=', 'container.id')
          .orderBy('recordedAt', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(['format', 'views', 'likes', 'comments', 'shares', 'saves'])
    .orderBy('createdAt', 'desc')
    .orderBy('container.id', 'desc')
    .limit(MOST_RESULTS)
    .execute();
  return rows.flatMap(({ format, views, likes, comments, shares, saves }) =>
    format ? [{ format, views, engagements: likes + comments + shares + saves }] : [],
  );
}
