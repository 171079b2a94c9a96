import type { FactField, FactSource, IngestResult } from '../../domain/ingest.ts';
import { ingestGithubInput, ingestWebsiteInput } from '../../domain/inputs/ingest.ts';
import { INGEST_GITHUB_REFUSALS, ingestGithub } from '../../usecases/ingest/ingest-github.ts';
import { INGEST_WEBSITE_REFUSALS, ingestWebsite } from '../../usecases/ingest/ingest-website.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { withHeaderKey } from './idempotency-key.ts';
import { mutation } from './mutation.ts';
import { present } from './present.ts';
import { IngestAcceptedRef, JobRef, JobResultRef, MediaRef } from './refs.ts';

const FactFieldEnum = enumOf<FactField>('IngestField', 'What of a project a fact is for.', {
  app_name: '`Project.appName`.',
  app_description: '`Project.appDescription`.',
  tagline: '`Project.tagline`.',
  primary_language: '`Project.primaryLanguage`.',
  logo: 'A file with the role LOGO.',
  screenshot: 'A file with the role APP_SCREENSHOT.',
  picture: 'A file with the role REFERENCE: the picture that is shown where the page is shared.',
});

const FactSourceEnum = enumOf<FactSource>('IngestSource', 'Where on a site a fact was found.', {
  json_ld: 'Structured data of schema.org.',
  manifest: 'The web app manifest.',
  llms_txt: '`/llms.txt`.',
  open_graph: 'Open Graph, what the page says where it is shared.',
  meta: 'Other meta elements.',
  title: 'The title of the page.',
  html: 'Its other elements: language, main heading, icons, pictures.',
  embedded_data: 'The data that a page script starts from; only where there is no structured data.',
  repository: 'What the host of a repository tells of it.',
  readme: 'Its README.',
});

const IngestPage = builder.objectRef<IngestResult['pages'][number]>('IngestPage').implement({
  description: 'A page that was read.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Its address.' }),
    title: t.exposeString('title', { nullable: true, description: 'Its title.' }),
  }),
});

const IngestWarning = builder.objectRef<IngestResult['warnings'][number]>('IngestWarning').implement({
  description: 'Something on the way that could not be had or taken.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'What it is about.' }),
    message: t.exposeString('message', { description: 'Why, in words that may be shown.' }),
  }),
});

const IngestedFact = builder
  .objectRef<IngestResult['kept'][number] & { mediaId?: string | null }>('IngestedFact')
  .implement({
    description: 'Something that a site says of its product, word for word.',
    fields: (t) => ({
      field: t.field({ type: FactFieldEnum, description: 'What it is for.', resolve: ({ field }) => field }),
      value: t.exposeString('value', { description: 'The text; of files the address.' }),
      source: t.field({
        type: FactSourceEnum,
        description: 'Where on the page it was found.',
        resolve: ({ source }) => source,
      }),
      pageUrl: t.exposeString('pageUrl', { description: 'The page it was found on.' }),
      media: t.field({
        type: MediaRef,
        nullable: true,
        authScopes: { key: 'projects:read' },
        description: 'The file in the library; null for texts and for what was left alone.',
        resolve: async ({ mediaId }, _args, context) =>
          mediaId ? (await context.reader()).media.load(mediaId) : null,
      }),
    }),
  });

const IngestResultType = builder.objectRef<IngestResult>('IngestResult').implement({
  description: 'What an ingest found and what became of it.',
  fields: (t) => ({
    pages: t.field({ type: [IngestPage], description: 'The pages read.', resolve: ({ pages }) => pages }),
    filled: t.field({
      type: [IngestedFact],
      description: 'What the project has from the site now.',
      resolve: ({ filled }) => filled,
    }),
    kept: t.field({
      type: [IngestedFact],
      description: 'What was found and left alone, since the project has its own.',
      resolve: ({ kept }) => kept,
    }),
    keywords: t.exposeStringList('keywords', {
      description: 'What the site calls its keywords, lower case.',
    }),
    colors: t.exposeStringList('colors', { description: 'What the site calls its colours, as `#rrggbb`.' }),
    warnings: t.field({
      type: [IngestWarning],
      description: 'What could not be had or taken.',
      resolve: ({ warnings }) => warnings,
    }),
  }),
});

builder.objectField(JobResultRef, 'ingest', (t) =>
  t.field({
    type: IngestResultType,
    nullable: true,
    description: 'What an ingest found; null for other jobs.',
    resolve: async ({ id }, _args, context) =>
      (await (await context.reader()).workOfJob.load(id))[0]?.ingest ?? null,
  }),
);

IngestAcceptedRef.implement({
  description: 'The job was accepted. Watch it with `jobProgress`; `Job.result.ingest` is what it did.',
  fields: (t) => ({
    job: t.field({
      type: JobRef,
      description: 'The job, as it is now.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'True when an earlier request was answered again and nothing new was started.',
    }),
  }),
});

mutation('ingestWebsite', {
  scope: 'ingest:write',
  description:
    'Starts a job that reads a website, or an app’s page in a store, into a project: name, description, tagline, language, logo and pictures, as the site states them. Costs nothing.',
  input: ingestWebsiteInput,
  result: IngestAcceptedRef,
  refusals: INGEST_WEBSITE_REFUSALS,
  resolve: async (input, context, info) =>
    ingestWebsite(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});

mutation('ingestGithub', {
  scope: 'ingest:write',
  description:
    'Starts a job that reads a public GitHub repository into a project: its name, and its description or the start of its README. Costs nothing.',
  input: ingestGithubInput,
  result: IngestAcceptedRef,
  refusals: INGEST_GITHUB_REFUSALS,
  resolve: async (input, context, info) =>
    ingestGithub(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});
