import { readFile } from 'node:fs/promises';

/** The ids that fill the examples in; those of `.reelgate/demo.json`. */
export type ExampleIds = { projectId: string; influencerId: string; socialAccountId: string };

export type Tab = { query: string; variables: string };

/** One tab for each operation worth trying first, in the order to try them, ready to run. */
export async function exampleTabs(
  ids: ExampleIds | null,
  lastJobId: string | null,
  consoleUrl: string,
): Promise<Tab[]> {
  const projectId = ids?.projectId ?? 'prj_…';
  const jobId = lastJobId ?? 'job_…';
  const notes: Record<string, string> = {
    'job-progress': `# ${consoleUrl}/#/watch shows all jobs live, the one just started included.\n`,
  };
  const examples: [file: string, variables: object][] = [
    [
      'slideshow-build',
      {
        input: {
          projectId,
          socialAccountId: ids?.socialAccountId,
          hook: 'wait for it...\nthis simple habit changed everything 🧠',
        },
      },
    ],
    ['job-progress', { jobId, after: 0 }],
    ['job', { id: jobId }],
    [
      'ugc-remix',
      {
        input: {
          projectId,
          influencerId: ids?.influencerId ?? 'inf_…',
          hook: 'POV: you finally kept a habit',
        },
      },
    ],
    [
      'generate-content',
      {
        input: {
          projectId,
          format: 'AUTO',
          variantCount: 2,
          brief: { topic: 'your first week with a new habit', targetPlatforms: ['TIKTOK'] },
        },
      },
    ],
    ['containers', { projectId, first: 10 }],
    ['viewer', {}],
  ];
  return Promise.all(
    examples.map(async ([file, variables]) => ({
      query: (notes[file] ?? '') + (await operation(file)),
      variables: JSON.stringify(variables, null, 2),
    })),
  );
}

/** An operation document as it is shipped to clients. */
const operation = (name: string) =>
  readFile(new URL(`../../../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');
