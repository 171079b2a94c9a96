import type DataLoader from 'dataloader';
import { z } from 'zod';
import { decodeId } from '../../domain/ids.ts';
import { oneOf, platform } from '../../domain/inputs/fields.ts';
import { id, optional, parseInput } from '../../domain/inputs/parse.ts';
import { MEDIA_ROLES } from '../../domain/media-rules.ts';
import { SOCIAL_ACCOUNT_STATUSES } from '../../domain/platforms.ts';
import { LAYER_KINDS } from '../../domain/wiring.ts';
import type { ProjectListFilter } from '../../infra/store/queries/read/project-pages.ts';
import { cursor, type Page } from '../page.ts';
import type { Reader } from '../reader.ts';
import type { ProjectPageKey } from './of-project-loader.ts';

const page = {
  projectId: id,
  first: z.preprocess((value) => value ?? 25, z.coerce.number().int().min(1).max(200)),
  after: optional(cursor),
};
const influencers = z.strictObject(page);
const socialAccounts = z.strictObject({
  ...page,
  platform: optional(platform),
  status: optional(oneOf(SOCIAL_ACCOUNT_STATUSES)),
});
const schedule = z.strictObject(page);
const layers = z.strictObject({ ...page, kind: optional(oneOf(LAYER_KINDS)) });
const sourcePosts = z.strictObject(page);
const media = z.strictObject({ ...page, role: optional(oneOf(MEDIA_ROLES)) });

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
