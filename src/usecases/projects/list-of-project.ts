import type DataLoader from 'dataloader';
import { z } from 'zod';
import { decodeId } from '../../domain/ids.ts';
import {
  accountsFilter,
  layersFilter,
  mediaFilter,
  ofProject,
  page as paged,
} from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { ProjectListFilter } from '../../infra/store/queries/read/project-pages.ts';
import type { Page } from '../page.ts';
import type { Reader } from '../reader.ts';
import type { ProjectPageKey } from './of-project-loader.ts';

const page = { ...ofProject, ...paged };
const influencers = z.strictObject(page);
const socialAccounts = z.strictObject({ ...page, ...accountsFilter });
const schedule = z.strictObject(page);
const layers = z.strictObject({ ...page, ...layersFilter });
const sourcePosts = z.strictObject(page);
const media = z.strictObject({ ...page, ...mediaFilter });

/** A page of a project's influencers, oldest first; null when the project is not in reach. @throws ValidationError */
export const listInfluencers = (reader: Reader, raw: unknown) =>
  list(reader, reader.influencersOfProject, parseInput(influencers, raw));

/** A page of a project's social accounts, oldest first; null when the project is not in reach. @throws ValidationError */
export const listSocialAccounts = (reader: Reader, raw: unknown) =>
  list(reader, reader.socialAccountsOfProject, parseInput(socialAccounts, raw));

/** A page of a project's layers, oldest first; null when the project is not in reach. @throws ValidationError */
export const listLayers = (reader: Reader, raw: unknown) =>
  list(reader, reader.layersOfProject, parseInput(layers, raw));

/** A page of a project's media, oldest first; null when the project is not in reach. @throws ValidationError */
export const listMedia = (reader: Reader, raw: unknown) =>
  list(reader, reader.mediaOfProject, parseInput(media, raw));

/** A page of a project's source posts, oldest first; null when the project is not in reach. @throws ValidationError */
export const listSourcePosts = (reader: Reader, raw: unknown) =>
  list(reader, reader.sourcePostsOfProject, parseInput(sourcePosts, raw));

/** A page of a project's schedule, oldest first; null when the project is not in reach. @throws ValidationError */
export const listSchedule = (reader: Reader, raw: unknown) =>
  list(reader, reader.scheduleOfProject, parseInput(schedule, raw));

async function list<Thing>(
  reader: Reader,
  pages: DataLoader<ProjectPageKey, Page<Thing>, string>,
  { projectId: outsideId, first, after, ...filter }: ProjectListFilter & z.output<z.ZodObject<typeof page>>,
): Promise<Page<Thing> | null> {
  const projectId = decodeId('project', outsideId);
  const project = projectId && (await reader.project.load(projectId));
  return project ? pages.load({ projectId: project.id, first, after: after ?? null, filter }) : null;
}
