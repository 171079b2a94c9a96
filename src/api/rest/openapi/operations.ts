import { accountArea } from './areas/account.ts';
import { collectionsArea } from './areas/collections.ts';
import { contentArea } from './areas/content.ts';
import { ingestArea } from './areas/ingest.ts';
import { jobsArea } from './areas/jobs.ts';
import { mediaArea } from './areas/media.ts';
import { projectsArea } from './areas/projects.ts';
import { startArea } from './areas/start.ts';
import { webhooksArea } from './areas/webhooks.ts';
import type { Area, Operation } from './operation.ts';

/** In the order they are read. */
export const AREAS: Area[] = [
  startArea,
  ingestArea,
  jobsArea,
  contentArea,
  projectsArea,
  mediaArea,
  collectionsArea,
  webhooksArea,
  accountArea,
];

/** Every route, as `METHOD /path/:parameter`. */
export const OPERATIONS: Record<string, Operation> = Object.assign(
  {},
  ...AREAS.map(({ operations }) => operations),
);
