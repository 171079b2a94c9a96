import {
  type FailureCode,
  JobHistoryDocument,
  type JobHistoryQuery,
} from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { type Asked, type Command, print, readable } from './command.ts';

type History = NonNullable<JobHistoryQuery['job']>;
type Event = History['events'][number];
type Failure = NonNullable<History['error']>;

const PAGE = 1000;

/** What mends a failure; one that is forgotten does not compile. */
const REMEDIES = {
  RENDER_FAILED: 'Start it again; if it fails again, with other files.',
  SOURCE_UNREADABLE: 'Replace the file that the message names, and start it again.',
  MISSING_GLYPHS: 'Write the text without the characters that the message names, and start it again.',
  SITE_UNREADABLE: 'Check the address, and that it can be read without a login; then start it again.',
  PROVIDER_FAILED: 'Start it again later, or without the service.',
  SERVICE_UNAVAILABLE:
    'Nothing to do while it waits. If it has failed, look at the disks and services of the gateway.',
  INTERRUPTED: 'Nothing to do: another worker goes on with it.',
  INTERNAL: 'Start it again; if it fails again, the log of the worker knows more.',
} as const satisfies Record<FailureCode, string>;

/** How a job came to where it is. */
export const inspectJob: Command = {
  usage: 'jobs inspect <job_…>',
  is: 'its stages, tries and steps; what failed, and what mends it',
  takes: 1,
  async run(asked) {
    const job = await readHistory(asked);
    const { id, kind, status, stage, startedAt, finishedAt, containers, events } = job;
    const failures = [job.error, ...containers.map(({ lastError }) => lastError)].flatMap((one) => one ?? []);
    const posts = containers.map((container) => ({
      ...container,
      tries: triesOf(events, container.id),
      stages: stagesOf(events, container.id),
    }));
    const remedy = failures[0] ? REMEDIES[failures[0].code] : null;
    print(asked, { ...job, containers: posts, remedy }, [
      ['job', id, readable(kind)],
      ['status', readable(status), status === 'RUNNING' ? readable(stage) : ''],
      ['started', startedAt],
      ...(finishedAt ? [['ended', finishedAt, `after ${secondsBetween(startedAt, finishedAt)}`]] : []),
      ...posts.flatMap((post) => [
        ['post', post.id, `${readable(post.status)}, ${post.tries} ${post.tries === 1 ? 'try' : 'tries'}`],
        ...post.stages.map(({ stage: name, seconds }) => ['', readable(name), `${seconds} s`]),
      ]),
      ...events.filter(({ type }) => type !== 'PROGRESS').map(eventLine),
      ...distinct(failures).flatMap(failureLines),
    ]);
  },
};

/** The job with all its events. @throws UsageError there is none */
async function readHistory({ client, subject: id, stop }: Asked): Promise<History> {
  const events: Event[] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const { job } = await client.ask(JobHistoryDocument, { id, after, first: PAGE }, { signal: stop });
    if (!job) throw new UsageError(`There is no job ${id} here.`);
    events.push(...job.events);
    if (job.events.length < PAGE) return { ...job, events };
  }
}

/** How often somebody began to work on a post. */
const triesOf = (events: Event[], containerId: string) =>
  events.filter((event) => event.containerId === containerId && event.type === 'CONTAINER_STARTED').length;

/** How long a post was in each stage; of one that was begun twice, both. */
function stagesOf(events: Event[], containerId: string): { stage: string; seconds: number }[] {
  const own = events.filter((event) => event.containerId === containerId);
  const entered = own.filter(({ type }) => type === 'CONTAINER_STAGE');
  return entered.flatMap(({ containerStage: stage, at, seq }) => {
    const next = own.find(
      (event) => event.seq > seq && event.type !== 'PROGRESS' && event.type !== 'CONTAINER_PREVIEW',
    );
    return stage && next ? [{ stage, seconds: secondsApart(at, next.at) }] : [];
  });
}

const secondsApart = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10;
const secondsBetween = (from: string, to: string) => `${secondsApart(from, to)} s`;

const eventLine = ({ seq, type, at, containerStage }: Event) => [
  `${seq}`,
  at,
  [type, containerStage].filter(Boolean).map(readable).join(' '),
];

const distinct = (failures: Failure[]) => [
  ...new Map(failures.map((failure) => [`${failure.code} ${failure.message}`, failure])).values(),
];

const failureLines = ({ code, message, stage }: Failure): string[][] => [
  ['failure', readable(code), `${message} (${readable(stage)})`],
  ['remedy', '', REMEDIES[code]],
];
