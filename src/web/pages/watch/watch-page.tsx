import { nodesOf, useAsk } from '../../base/ask.ts';
import { linkTo } from '../../base/route.ts';
import { JobsDocument, type JobsQuery } from '../../generated/operations.ts';
import { Empty, Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import { JobCard } from './job-card.tsx';

type ListedJob = NonNullable<JobsQuery['jobs']>['edges'][number]['node'];

/** All that is in the making, the job that somebody came for first, and what was before. */
export function WatchPage({ projectId, jobId }: { projectId: string; jobId: string | null }) {
  const say = useSay();
  const { data, trouble, again } = useAsk(JobsDocument, { projectId });
  const jobs = nodesOf(data?.jobs);
  const running = jobs.filter(({ id, status }) => status === 'RUNNING' && id !== jobId).map(({ id }) => id);
  const shown = jobId ? [jobId, ...running] : running;
  const before = jobs.filter(({ id }) => !shown.includes(id));
  return (
    <Page title={say('watch.title')}>
      <Refused trouble={trouble} again={again} />
      {shown.map((id) => (
        <JobCard key={id} jobId={id} onEnded={again} />
      ))}
      {data && shown.length === 0 && (
        <Empty text={say('watch.none')}>
          <a className="button main" href={linkTo('make')}>
            {say('nav.make')}
          </a>
        </Empty>
      )}
      {before.length > 0 && (
        <section className="recent">
          <h2>{say('watch.recent')}</h2>
          <ul>
            {before.map((job) => (
              <PastJob key={job.id} job={job} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function PastJob({ job: { id, kind, status, startedAt, containers, verification } }: { job: ListedJob }) {
  const say = useSay();
  const { time } = useFormats();
  const [post] = containers;
  const about = verification?.container ?? post;
  const name = about?.hook ?? about?.title;
  const what = kind === 'CONTENT_GENERATE' ? null : say(`job.${kind}`);
  return (
    <li>
      <a href={post ? linkTo('look', post.id) : linkTo('watch', id)}>
        {[what, name].filter(Boolean).join(': ') || say(`job.${kind}`)}
      </a>
      {verification && !verification.same ? (
        <span className="badge FAILED">{say('verify.differing')}</span>
      ) : (
        <span className={`badge ${status}`}>{say(verification ? 'verify.equal' : `status.${status}`)}</span>
      )}
      <time dateTime={startedAt}>{time(startedAt)}</time>
    </li>
  );
}
