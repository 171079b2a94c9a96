import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { requiresApproval } from '../../domain/review.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Reader } from '../../usecases/reader.ts';
import { outsideConfig } from '../outside-config.ts';
import type {
  project as projectSchema,
  reviewPolicyAnswer,
  wholeProject,
} from './openapi/schemas/projects.ts';

/** A project as REST shows it in lists and after a change (partner API §7). */
export function projectBody(project: Row<'project'>): z.input<typeof projectSchema> {
  return {
    id: encodeId('project', project.id),
    organizationId: encodeId('organisation', project.organisation_id),
    name: project.name,
    status: project.status,
    customerExternalId: project.customer_external_id,
    ownerEmail: project.owner_email,
    timezone: project.timezone,
    primaryLanguage: project.primary_language,
    appName: project.app_name,
    appDescription: project.app_description,
    tagline: project.tagline,
    brandVoice: project.brand_voice,
    targetGender: project.target_gender,
    targetPlatforms: project.target_platforms,
    requiresApproval: requiresApproval(project.review_policy),
    reviewPolicy: policyBody(project),
    metadata: project.metadata,
    createdAt: project.created_at,
  };
}

/** A project read by itself: with the brand in one place, and the layers. */
export async function wholeProjectBody(
  project: Row<'project'>,
  reader: Reader,
  links: Links,
): Promise<z.input<typeof wholeProject>> {
  const [{ layers }, logos] = await Promise.all([
    reader.wiringRowsOfProject.load(project.id),
    reader.mediaOfProject.load({ projectId: project.id, filter: { role: 'logo' }, after: null, first: 1 }),
  ]);
  const [logo] = logos.items;
  return {
    ...projectBody(project),
    brandContext: {
      appName: project.app_name,
      appDescription: project.app_description,
      tagline: project.tagline,
      brandVoice: project.brand_voice,
      primaryLanguage: project.primary_language,
      logoUrl: logo ? links.sign(logo.blob_key).url : null,
    },
    layers: layers.filter(({ project_id }) => project_id === project.id).map(layerBody),
  };
}

/** `firstN` is there under review_first_n only. */
function policyBody({
  review_policy,
  review_first_n,
}: Row<'project'>): z.input<typeof projectSchema>['reviewPolicy'] {
  return { policy: review_policy, ...(review_first_n !== null && { firstN: review_first_n }) };
}

/** The review policy by itself (partner API §9). */
export function reviewPolicyBody(
  project: Row<'project'>,
  pendingCount: number,
): z.input<typeof reviewPolicyAnswer> {
  return { projectId: encodeId('project', project.id), ...policyBody(project), pendingCount };
}

function layerBody({ id, kind, name, config }: Row<'layer'>): z.input<typeof wholeProject>['layers'][number] {
  return { id: encodeId('layer', id), kind, name, config: outsideConfig(config) };
}
