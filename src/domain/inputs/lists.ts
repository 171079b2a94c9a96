import { z } from 'zod';
import { CONTENT_FORMATS, CREATIVE_TYPES, normaliseFormat } from '../formats.ts';
import { decodeId } from '../ids.ts';
import { APPROVAL_STATUSES, CONTAINER_STATUSES, JOB_STATUSES } from '../job.ts';
import { MEDIA_ROLES } from '../media-rules.ts';
import { SOCIAL_ACCOUNT_STATUSES } from '../platforms.ts';
import { DELIVERY_STATUSES } from '../webhooks.ts';
import { LAYER_KINDS } from '../wiring.ts';
import { oneOf, platform } from './fields.ts';
import { instant } from './instant.ts';
import { objects } from './notes.ts';
import { id, optional, someOf, text } from './parse.ts';

const ANY = 'Any of these; an empty list filters nothing.';

/** Opaque position of a row in a list that is sorted by (createdAt, id); `encodeCursor` writes it. */
const cursor = z.string().transform((sent, context): { createdAt: Date; id: string } => {
  const [time = '', id = ''] = Buffer.from(sent, 'base64url').toString().split('.');
  const uuid = decodeId('container', id);
  // Later instants are beyond what PostgreSQL's and JavaScript's dates both hold.
  if (uuid && /^\d{1,14}$/.test(time)) return { createdAt: new Date(Number(time)), id: uuid };
  context.addIssue({ code: 'custom', message: 'is not a cursor of this list' });
  return z.NEVER;
});

/** Of every list; REST sends numbers as text. */
export const page = {
  first: z
    .preprocess((value) => value ?? 25, z.coerce.number().int().min(1).max(200))
    .describe('Size of the page, 1 to 200.'),
  after: optional(cursor).describe('`endCursor` of the page before.'),
};

/** Of every list of a project. */
export const ofProject = { projectId: id.describe('The project, such as `prj_…`.') };

export const layersFilter = { kind: optional(oneOf(LAYER_KINDS)).describe('Of this kind only.') };
export const mediaFilter = { role: optional(oneOf(MEDIA_ROLES)).describe('Of this role only.') };
export const accountsFilter = {
  platform: optional(platform).describe('On this platform only.'),
  status: optional(oneOf(SOCIAL_ACCOUNT_STATUSES)).describe('In this state only.'),
};
export const jobsFilter = { status: someOf(z.enum(JOB_STATUSES)).describe(ANY) };
/** Of the events of a job, which are numbered. */
export const eventsPage = {
  after: z.preprocess((value) => value ?? 0, z.int().min(0)).describe('Only events with a higher `seq`.'),
  first: z
    .preprocess((value) => value ?? 100, z.int().min(1).max(1000))
    .describe('At most so many, up to 1000.'),
};
export const deliveriesFilter = {
  status: optional(oneOf(DELIVERY_STATUSES)).describe('Only these; all when absent.'),
};
export const auditFilter = {
  act: optional(text(64)).describe('This mutation only, such as `revokeApiKey`.'),
  keyId: optional(id).describe('By this key only, such as `key_…`.'),
  subject: optional(text(64)).describe('Done to this thing only: its id as answers have it.'),
};
export const projectsFilter = {
  customerExternalId: optional(text(255)).describe('Of this customer of yours only.'),
};

export const containersFilter = z.strictObject({
  status: someOf(z.enum(CONTAINER_STATUSES)).describe(ANY),
  format: someOf(z.preprocess(normaliseFormat, z.enum(CONTENT_FORMATS))).describe(ANY),
  approvalStatus: someOf(z.enum(APPROVAL_STATUSES)).describe(ANY),
  creativeType: someOf(z.enum(CREATIVE_TYPES)).describe(ANY),
  layerId: optional(id).describe('Anchored to this content layer.'),
  since: instant.optional().describe('Created at this instant or later.'),
  until: instant.optional().describe('Created before this instant.'),
});
objects.add(containersFilter, {
  name: 'ContainerFilter',
  description: 'Which containers to list: those that meet every condition given.',
});
