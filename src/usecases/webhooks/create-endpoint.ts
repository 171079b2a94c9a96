import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { createWebhookEndpointInput } from '../../domain/inputs/webhook-endpoint.ts';
import { faultOf } from '../../domain/issues.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { MOST_ENDPOINTS } from '../../domain/webhooks.ts';
import type { Row } from '../../infra/store/database.ts';
import { dbOf } from '../../infra/store/database.ts';
import { WebhookEndpoint } from '../../infra/store/entities/webhook-endpoint.ts';
import { lockOrganisation } from '../../infra/store/queries/run/lock-job.ts';
import { saved } from '../../infra/store/saved.ts';
import { lockOwnProject } from '../projects/open-project.ts';
import type { WebhookDeps } from './deps.ts';

/** `secret` is shown here and after a rotation, and never again. */
export type EndpointWithSecret = { endpoint: Row<'webhook_endpoint'>; secret: string };

export const CREATE_WEBHOOK_ENDPOINT_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Makes an endpoint that is told of what happens from now on. Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, or one of CREATE_WEBHOOK_ENDPOINT_REFUSALS
 */
export async function createWebhookEndpoint(
  { store, signer, refuseAddress }: WebhookDeps,
  caller: Caller,
  raw: unknown,
): Promise<EndpointWithSecret> {
  requireScope(caller, 'webhooks:write');
  const input = parseInput(createWebhookEndpointInput, raw);
  const { url, events, description, metadata, projectId: outsideId } = input;
  refuseUrl(refuseAddress, url);
  const { organisationId } = caller;
  const endpoint = await store.fork().transactional(async (em) => {
    // One at a time, so that two at once do not both find room.
    await lockOrganisation(dbOf(em), organisationId);
    const projectId = outsideId === undefined ? null : (await lockOwnProject(em, caller, outsideId)).id;
    if ((await em.count(WebhookEndpoint, { organisationId, deletedAt: null })) >= MOST_ENDPOINTS) {
      throw new ConflictError(`There are ${MOST_ENDPOINTS} webhook endpoints already; delete one first.`);
    }
    const told = { id: newUuid(), url, events, description, metadata };
    return saved(em, em.create(WebhookEndpoint, { ...told, organisationId, projectId, test: caller.test }));
  });
  return { endpoint, secret: signer.secretOf(endpoint) };
}

/** @throws ValidationError */
export function refuseUrl(refuseAddress: WebhookDeps['refuseAddress'], url: string): void {
  const why = refuseAddress(url);
  if (why) throw new ValidationError([{ path: 'url', ...faultOf('NOT_SENT_TO', why) }]);
}
