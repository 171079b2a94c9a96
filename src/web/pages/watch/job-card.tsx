import { useEffect } from 'react';
import { CancelJobDocument, type JobEvent } from '../../../client/entry/main.ts';
import { useAct, useAsk } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { useEvents } from '../../base/use-events.ts';
import { WatchedJobDocument } from '../../generated/operations.ts';
import { Notice, Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import { PostProgress } from './post-progress.tsx';
import { Retry } from './retry.tsx';
import { WorkProgress } from './work-progress.tsx';

/** Events after which there is more to see than they tell. */
const NEWS = [
  'CONTAINER_STAGE',
  'CONTAINER_STORYBOARD',
  'CONTAINER_PREVIEW',
  'CONTAINER_COMPLETED',
  'CONTAINER_FAILED',
  'CONTAINER_CANCELED',
];
const LAST = ['JOB_COMPLETED', 'JOB_FAILED', 'JOB_CANCELED'];

/** A job as it goes: its stages, what there is to see already, and what was told. */
export function JobCard({ jobId, onEnded }: { jobId: string; onEnded: () => void }) {
  const say = useSay();
  const { again: readCredits } = useSetup();
  const { events, posts, lost, trouble } = useEvents(jobId);
  const { data, again } = useAsk(WatchedJobDocument, { id: jobId });
  const cancel = useAct(CancelJobDocument);
  const news = events.filter(({ type }) => NEWS.includes(type)).length;
  const last = events.at(-1);
  const ended = last !== undefined && LAST.includes(last.type);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls is new each time
  useEffect(() => {
    if (news > 0 || ended) again();
    if (!ended) return;
    onEnded();
    readCredits();
  }, [news, ended]);
  const job = data?.job;
  const status = last?.status ?? job?.status ?? 'RUNNING';
  return (
    <article className="job" aria-label={jobId}>
      <header>
        <span className={`badge ${status}`}>{say(`status.${status}`)}</span>
        <Left event={last} />
        {status === 'RUNNING' && (
          <button
            type="button"
            className="quiet"
            onClick={() => cancel.act({ jobId })}
            disabled={cancel.pending}
          >
            {say('watch.cancel')}
          </button>
        )}
      </header>
      {lost && !ended && (
        <Notice kind="warn">
          <p>{say('watch.lost')}</p>
        </Notice>
      )}
      <Refused trouble={trouble ?? cancel.trouble} />
      {job && status !== 'RUNNING' && <Retry job={job} />}
      {job?.containers.map((post) => (
        <PostProgress key={post.id} post={post} event={posts[post.id]} />
      ))}
      {job && job.kind !== 'CONTENT_GENERATE' && <WorkProgress job={job} event={last} />}
      <Told events={events} />
    </article>
  );
}

function Left({ event }: { event: JobEvent | undefined }) {
  const say = useSay();
  const { number } = useFormats();
  if (event?.status !== 'RUNNING') return <span className="hint" />;
  const text = event.stage === 'QUEUED' ? say('watch.waiting') : null;
  const eta = event.etaSeconds === null ? null : say('watch.eta', { n: number(event.etaSeconds) });
  return <span className="hint">{text ?? eta}</span>;
}

function Told({ events }: { events: readonly JobEvent[] }) {
  const say = useSay();
  const { number } = useFormats();
  return (
    <details className="told">
      <summary>{say('watch.events', { n: number(events.length) })}</summary>
      <ol reversed>
        {events.toReversed().map(({ seq, type, at, progress }) => (
          <li key={seq} value={seq}>
            <code>{type}</code> {Math.round(progress * 100)} % <time dateTime={at}>{at.slice(11, 19)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}
