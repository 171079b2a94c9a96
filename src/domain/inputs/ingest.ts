import { z } from 'zod';
import { repositoryAt } from '../repository.ts';
import { objects } from './notes.ts';
import { id, idempotencyKey, needed, optional, text } from './parse.ts';

const MOST_PAGES = 25;

const projectId = id.describe('The project to fill, such as `prj_…`.');
const address = text(2048).refine(isHttps, 'is not an https address');
const overwrite = optional(z.boolean()).describe(
  'Whether what the project has already gives way; false at first: only what is empty is filled.',
);

/** Body of ingestWebsite (partner API, ingest; `overwrite` is ours). */
export const ingestWebsiteInput = z
  .strictObject({
    projectId,
    idempotencyKey,
    url: needed(address).describe(
      'The https address to begin at: a site, a page, or an app in the App Store or on Google Play.',
    ),
    maxPages: optional(z.int().min(1).max(MOST_PAGES)).describe(
      'How many pages are read at most, 1 to 25; 1 at first.',
    ),
    followLinks: optional(z.boolean()).describe(
      'Whether pages of the same site that it links to are read too; false at first.',
    ),
    overwrite,
  })
  .register(objects, { name: 'IngestWebsiteInput', description: 'A site to read into a project.' });

/** Body of ingestGithub (partner API, ingest; `overwrite` is ours). */
export const ingestGithubInput = z
  .strictObject({
    projectId,
    idempotencyKey,
    url: needed(
      address.refine((url) => repositoryAt(url) !== null, 'is not the address of a GitHub repository'),
    ).describe('A public repository, such as `https://github.com/owner/name`.'),
    overwrite,
  })
  .register(objects, {
    name: 'IngestGithubInput',
    description: 'A GitHub repository to read into a project.',
  });

/** Whether a fetch may be tried; where the address leads is judged then. */
function isHttps(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === 'https:' && !url.username && !url.password;
}
