import type { z } from 'zod';
import { PayloadTooLargeError } from '../../../../domain/access-refusals.ts';
import { ingestGithubInput, ingestWebsiteInput } from '../../../../domain/inputs/ingest.ts';
import { INGEST_GITHUB_REFUSALS } from '../../../../usecases/ingest/ingest-github.ts';
import { INGEST_WEBSITE_REFUSALS } from '../../../../usecases/ingest/ingest-website.ts';
import type { Area } from '../operation.ts';
import { startHeaders } from '../schemas/common.ts';
import { ingestReceipt } from '../schemas/ingest.ts';

const outside = { projectId: true, idempotencyKey: true } as const;
const accepted = (kind: z.output<typeof ingestReceipt>['kind']) => ({
  202: {
    description: 'Accepted. A repeated request has the header `Idempotent-Replayed: true`.',
    schema: ingestReceipt,
    example: {
      jobId: 'job_01HXZ9G7KMV2QX8Y1S5RJW3B7T',
      kind,
      status: 'running',
      projectId: 'prj_01HXZ9G7KMV2QX8Y1S5RJW3B7R',
      locationUrl: '/v1/jobs/job_01HXZ9G7KMV2QX8Y1S5RJW3B7T',
    },
  },
});

export const ingestArea: Area = {
  tag: 'Ingest',
  description:
    'Read what a page says of a product into a project. Costs nothing; stages `fetching`, `reading`, `writing`.',
  operations: {
    'POST /v1/projects/:projectId/ingest/website': {
      act: 'ingestWebsite',
      id: 'ingestWebsite',
      summary: 'Read a website into a project',
      description:
        "Name, description, tagline, language, logo and pictures, as the site states them. Also an app's page in a store. What was filled from which page is in the job's `result`.",
      scope: 'ingest:write',
      headers: startHeaders,
      body: ingestWebsiteInput.omit(outside),
      bodyExamples: { site: { url: 'https://tideline.example', followLinks: true, maxPages: 5 } },
      answers: accepted('project_ingest_website'),
      refusals: [...INGEST_WEBSITE_REFUSALS, PayloadTooLargeError],
    },
    'POST /v1/projects/:projectId/ingest/github': {
      act: 'ingestGithub',
      id: 'ingestGithub',
      summary: 'Read a GitHub repository into a project',
      description: 'Its name, and its description or the start of its README.',
      scope: 'ingest:write',
      headers: startHeaders,
      body: ingestGithubInput.omit(outside),
      bodyExamples: { repository: { url: 'https://github.com/owner/name' } },
      answers: accepted('project_ingest_github'),
      refusals: [...INGEST_GITHUB_REFUSALS, PayloadTooLargeError],
    },
  },
};
