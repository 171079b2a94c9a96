import { randomInt } from 'node:crypto';
import type { Copywriter } from '../../creative/ports/copywriter.ts';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { suggestHooksInput } from '../../domain/inputs/suggest-hooks.ts';
import type { BrandVoice } from '../../domain/persona.ts';
import { MissingFieldsError } from '../../domain/refusals.ts';
import { SEEDS } from '../../domain/variant-seeds.ts';
import { wiredInfluencerId } from '../../domain/wiring.ts';
import type { Db } from '../../infra/store/database.ts';
import {
  type ProjectInfluencer,
  projectInfluencers,
  projectLayers,
} from '../../infra/store/queries/start/cast.ts';
import { findProject, type StartProject } from '../../infra/store/queries/start/project.ts';
import { findOnProject } from '../start/find-on-project.ts';

export type SuggestHooksDeps = { store: { db: Db }; text: Pick<Copywriter, 'hooks'> };

export type HookSuggestions = {
  /** All different; line breaks are real ones. */
  hooks: string[];
  seed: number;
  language: string;
  brandVoice: BrandVoice;
  /** Who would speak, as clients see the id; null for the project's own voice. */
  influencerId: string | null;
};

/** Somebody waits for the answer. */
const WRITING_MS = 30_000;

/**
 * Opening lines for posts of a project, in the voice and language of the influencer named, else of the one on
 * the project's first content layer, else of the project (partner API §3.5). The same seed suggests the same.
 * Null when the project is not in the caller's organisation. Needs the scope content:read.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError, MissingFieldsError
 */
export async function suggestHooks(
  { store: { db }, text }: SuggestHooksDeps,
  caller: Caller,
  raw: unknown,
): Promise<HookSuggestions | null> {
  requireScope(caller, 'content:read');
  const input = parseInput(suggestHooksInput, raw);
  const projectId = decodeId('project', input.projectId);
  const project = projectId && (await findProject(db, caller, projectId));
  if (!project) return null;
  const speaker = await findSpeaker(db, project.id, input.influencerId);
  const language = input.language ?? speaker?.language ?? project.primaryLanguage;
  const brandVoice = speaker?.brandVoice ?? project.brandVoice;
  const seed = input.seed ?? randomInt(SEEDS);
  const brief = { ...appOf(project), tagline: project.tagline, language, brandVoice, seed };
  const hooks = await text.hooks({ ...brief, count: input.count }, AbortSignal.timeout(WRITING_MS));
  return { hooks, seed, language, brandVoice, influencerId: speaker && encodeId('influencer', speaker.id) };
}

/** @throws MissingFieldsError */
function appOf({ appName, appDescription }: StartProject) {
  if (appName && appDescription) return { appName, appDescription };
  const missing = [...(appName ? [] : ['appName']), ...(appDescription ? [] : ['appDescription'])];
  throw new MissingFieldsError('Hooks are drawn from the app: fill these in on the project first.', missing);
}

/** @throws NotFoundError the influencer named is not on the project */
async function findSpeaker(
  db: Db,
  projectId: string,
  influencerId: string | undefined,
): Promise<ProjectInfluencer | null> {
  const influencers = await projectInfluencers(db, projectId);
  const named = await findOnProject('influencer', 'influencerId', influencerId, (id) =>
    influencers.find((one) => one.id === id),
  );
  if (named) return named;
  const layers = await projectLayers(db, projectId);
  const content = layers.find(({ kind }) => kind === 'content');
  const wired = content && wiredInfluencerId(content.config);
  return influencers.find(({ id }) => id === wired) ?? null;
}
