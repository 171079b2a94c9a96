import type { EntityManager } from '@mikro-orm/postgresql';
import type { Writer } from '../../domain/caller.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { drawPersona } from '../../domain/persona.ts';
import { Influencer } from '../../infra/store/entities/influencer.ts';
import type { Project } from '../../infra/store/entities/project.ts';

/**
 * Draws up the first influencer of a locked project that has an app description and no influencer (partner API,
 * projects). Name, gender, age and looks follow from the project's id; voice and language are the project's.
 */
export async function ensureFirstInfluencer(
  em: EntityManager,
  project: Project,
  writer: Pick<Writer, 'test'>,
): Promise<void> {
  if (project.appDescription === null) return;
  const known = await em.count(Influencer, { projectId: project.id });
  if (known === 0) drawFirstInfluencer(em, project, writer);
}

/** Draws it up whatever the project has. It is ready at once. */
export function drawFirstInfluencer(
  em: EntityManager,
  project: Project,
  { test }: Pick<Writer, 'test'>,
): Influencer {
  return em.create(Influencer, {
    id: newUuid(),
    projectId: project.id,
    test,
    ...drawPersona(project.id),
    brandVoice: project.brandVoice,
    language: project.primaryLanguage,
    appearance: { seed: project.id },
  });
}
