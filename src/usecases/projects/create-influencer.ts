import { type Caller, requireScope } from '../../domain/caller.ts';
import { createInfluencerInput } from '../../domain/inputs/influencer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { drawPersona } from '../../domain/persona.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { Influencer } from '../../infra/store/entities/influencer.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { openProject } from './open-project.ts';

export const CREATE_INFLUENCER_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Adds an influencer, ready at once. What is not said of the persona is drawn; voice and language default to the
 * project's. Needs the scope influencers:write.
 * @throws ForbiddenScopeError, or one of CREATE_INFLUENCER_REFUSALS
 */
export async function createInfluencer(
  store: Store,
  caller: Caller,
  raw: unknown,
): Promise<Row<'influencer'>> {
  requireScope(caller, 'influencers:write');
  const { projectId, brandVoice, language, prompt, ...known } = parseInput(createInfluencerInput, raw);
  const id = newUuid();
  return store.fork().transactional(async (em) => {
    const project = await openProject(em, caller, projectId);
    const influencer = em.create(Influencer, {
      id,
      projectId: project.id,
      test: caller.test,
      ...drawPersona(id, known),
      brandVoice: brandVoice ?? project.brandVoice,
      language: language ?? project.primaryLanguage,
      appearance: { seed: id, ...(prompt && { prompt }) },
    });
    return saved(em, influencer);
  });
}
