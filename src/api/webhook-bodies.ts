import type { Links } from '../infra/blobs/links.ts';
import type { Db } from '../infra/store/database.ts';
import { createReader } from '../usecases/reader.ts';
import type { WebhookBodies } from '../usecases/webhooks/deps.ts';
import { assetBodies } from './rest/container-body.ts';
import { jobOutcome } from './rest/jobs.ts';

/** What webhooks tell of jobs and their files, as REST shows it. */
export function createWebhookBodies({ db, links }: { db: Db; links: Links }): WebhookBodies {
  return {
    job: async (organisationId, jobId) => {
      const reader = createReader(db, { organisationId, token: null });
      const job = await reader.job.load(jobId);
      return job ? jobOutcome(job, reader, { links, files: true }) : {};
    },
    assets: async (organisationId, containerId) => {
      const reader = createReader(db, { organisationId, token: null });
      return assetBodies(await reader.assetsOfContainer.load(containerId), links);
    },
  };
}
