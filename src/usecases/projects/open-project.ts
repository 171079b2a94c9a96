import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { type Owner, requireOwnKind, type Writer } from '../../domain/caller.ts';
import { decodeId, type IdKind } from '../../domain/ids.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Project } from '../../infra/store/entities/project.ts';
import { type Held, lockHeld } from '../../infra/store/repositories/held.ts';
import { lockProject } from '../../infra/store/repositories/projects.ts';

/** Locks a project, in whatever state. `path` is the input field that leads to it. @throws NotFoundError */
export async function lockOwnProject(
  em: EntityManager,
  owner: Owner,
  projectId: string,
  path = 'projectId',
): Promise<Project> {
  const id = decodeId('project', projectId);
  const project = id && (await lockProject(em, owner, id));
  if (!project) throw new NotFoundError(path, projectId, 'in this organisation');
  return project;
}

/** The same to change it. @throws NotFoundError, ValidationError a live key made it, and a test key asks */
export async function changeableProject(
  em: EntityManager,
  writer: Writer,
  projectId: string,
  path = 'projectId',
): Promise<Project> {
  const project = await lockOwnProject(em, writer, projectId, path);
  requireOwnKind(writer, project, path);
  return project;
}

/**
 * Locks a project to change what it holds; an archived one is kept for reading only. To be called in the
 * transaction that writes: whoever archives the project at the same instant waits for it, or it for them.
 * @throws NotFoundError, ValidationError
 */
export async function openProject(
  em: EntityManager,
  writer: Writer,
  projectId: string,
  path = 'projectId',
): Promise<Project> {
  const project = await changeableProject(em, writer, projectId, path);
  refuseIfArchived(project.status, path);
  return project;
}

/** What is to be changed: a thing of some project. `outsideId` is the client's, at the input field `path`. */
export type Wanted<Thing> = { entity: EntityName<Thing>; kind: IdKind; path: string; outsideId: string };

/** The same for one thing that a project holds; the thing is as it is now that the project is locked. */
export async function openHeld<Thing extends Held>(
  em: EntityManager,
  writer: Writer,
  { entity, kind, path, outsideId }: Wanted<Thing>,
): Promise<{ project: Project; thing: Thing }> {
  const id = decodeId(kind, outsideId);
  const held = id && (await lockHeld(em, entity, writer, id));
  if (!held) throw new NotFoundError(path, outsideId, 'in this organisation');
  requireOwnKind(writer, held.thing, path);
  refuseIfArchived(held.project.status, path);
  return held;
}
