import { z } from 'zod';
import { FACT_FIELDS, FACT_SOURCES } from '../../../../domain/ingest.ts';
import { JOB_KINDS } from '../../../../domain/stages.ts';
import { outsideId } from './common.ts';

export const ingestReceipt = z
  .object({
    jobId: outsideId('job'),
    kind: z.enum(JOB_KINDS).extract(['project_ingest_website', 'project_ingest_github']),
    status: z.literal('running'),
    projectId: outsideId('project'),
    locationUrl: z.string().meta({ description: 'Where to poll the job.' }),
  })
  .meta({ id: 'IngestAccepted' });

const fact = z.object({
  field: z.enum(FACT_FIELDS),
  value: z.string().meta({ description: 'As the site states it; of files the address.' }),
  source: z.enum(FACT_SOURCES),
  pageUrl: z.string(),
});

export const ingestResult = z
  .object({
    pages: z.array(z.object({ url: z.string(), title: z.string().nullable() })),
    filled: z
      .array(fact.extend({ mediaId: outsideId('media').nullable() }))
      .meta({ description: 'What the project has from the site now.' }),
    kept: z.array(fact).meta({ description: 'Found and left alone: the project has its own.' }),
    keywords: z.array(z.string()),
    colors: z.array(z.string()).meta({ description: 'As `#rrggbb`.' }),
    warnings: z
      .array(z.object({ url: z.string(), message: z.string() }))
      .meta({ description: 'What could not be had or taken.' }),
  })
  .meta({ id: 'IngestResult' });
