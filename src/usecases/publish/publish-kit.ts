import { type Caller, requireScope } from '../../domain/caller.ts';
import { creditsText } from '../../domain/credits-text.ts';
import { type Ingredient, ingredientsOf, isAiGenerated } from '../../domain/ingredients.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { publishKitInput } from '../../domain/inputs/publish-kit.ts';
import { type KitTexts, kitTexts } from '../../domain/kit-texts.ts';
import { photosOf } from '../../domain/photos.ts';
import { PLATFORM_RULES, type Platform, photosFault } from '../../domain/platforms.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { type AssetRow, assetsOf } from '../../infra/store/queries/read/assets.ts';
import { postTexts } from '../../infra/store/queries/read/post-texts.ts';
import { createReader, find } from '../reader.ts';

/** All that a person or a program needs to publish a post on one platform. The id is bare. */
export type Kit = {
  containerId: string;
  platform: Platform;
  /** What the post is called by us. */
  postTitle: string | null;
  texts: KitTexts;
  video: AssetRow | null;
  /** As many as the platform takes, in order. */
  photos: AssetRow[];
  cover: AssetRow | null;
  disclosure: { isAiGenerated: boolean; aiLabel: string; credits: string };
  sound: { name: string | null; licence: string | null; author: string | null; advice: string };
  /** What has to be minded, in sentences. */
  notes: string[];
  createdAt: Date;
};

/**
 * The kit of a post that the caller reaches. Needs the scope content:read.
 * @throws ForbiddenScopeError, ValidationError, or NotFoundError when there is no such completed post
 */
export async function publishKit(db: Db, caller: Caller, raw: unknown): Promise<Kit> {
  requireScope(caller, 'content:read');
  const { containerId, platform } = parseInput(publishKitInput, raw);
  const container = await find(createReader(db, caller).container, 'container', containerId);
  const kit = container && (await readKit(db, container.id, platform));
  if (!kit) throw new NotFoundError('containerId', containerId, 'a completed post in this organisation');
  return kit;
}

/** The kit of a container that the caller is known to own; null until that is completed. */
export async function readKit(db: Db, containerId: string, platform: Platform): Promise<Kit | null> {
  const [post, assets] = await Promise.all([postTexts(db, containerId), assetsOf(db, [containerId])]);
  if (post?.status !== 'completed') return null;
  const { plan, writer, draw, title, createdAt, approvalStatus } = post;
  const ingredients = plan ? ingredientsOf({ plan, writer, draw }) : [];
  const { photos: takes, aiLabel } = PLATFORM_RULES[platform];
  const all = photosOf(assets);
  const photos = takes ? all.slice(0, takes.most) : [];
  const video = assets.find(({ kind }) => kind === 'video') ?? null;
  const texts = kitTexts(platform, post);
  const tooMany = all.length > 0 && !video ? photosFault(platform, all.length) : null;
  return {
    ...{ containerId, platform, postTitle: title, createdAt, texts, video, photos },
    cover: assets.find(({ kind }) => kind === 'poster') ?? photos[0] ?? null,
    disclosure: {
      isAiGenerated: isAiGenerated(ingredients),
      aiLabel,
      credits: plan ? creditsText(ingredients) : '',
    },
    sound: soundOf(ingredients, video !== null),
    notes: [...REVIEW_NOTES[approvalStatus], ...(tooMany ? [`The post ${tooMany}.`] : []), ...texts.changes],
  };
}

const REVIEW_NOTES = {
  not_required: [],
  approved: [],
  pending: ['It waits for its review.'],
  rejected: ['It was rejected in its review.'],
};

function soundOf(ingredients: readonly Ingredient[], hasFilm: boolean): Kit['sound'] {
  const track = ingredients.find(({ kind }) => kind === 'track');
  const advice = hasFilm
    ? 'The film has its sound. A sound that is chosen in the app besides should be turned low.'
    : 'Photos have no sound: choose one in the app.';
  return {
    name: track?.name ?? null,
    licence: track?.licence ?? null,
    author: track?.author ?? null,
    advice,
  };
}
