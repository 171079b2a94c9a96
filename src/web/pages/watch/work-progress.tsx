import type { JobEvent } from '../../../client/entry/main.ts';
import { linkTo } from '../../base/route.ts';
import type { WatchedJobQuery } from '../../generated/operations.ts';
import { Failure } from '../../parts/refused.tsx';
import { VerdictNotice } from '../../parts/verdict.tsx';
import { useSay } from '../../words/language.tsx';

type WorkProps = { job: NonNullable<WatchedJobQuery['job']>; event: JobEvent | undefined };

/** A job that makes no posts: what it does, how far it is, and what came of it. */
export function WorkProgress({ job: { kind, status, error, verification }, event }: WorkProps) {
  const say = useSay();
  const title = say(`job.${kind}`);
  const post = verification?.container;
  return (
    <section className="post-progress" aria-label={title}>
      <h2>{title}</h2>
      <progress
        value={status === 'RUNNING' ? (event?.progress ?? 0) : 1}
        aria-label={`${say('watch.progress')}: ${title}`}
      />
      {status === 'RUNNING' && event && <p className="hint">{say(`stage.${event.stage}`)}</p>}
      {error && <Failure fault={error} />}
      {verification && <VerdictNotice verdict={verification} />}
      {post && (
        <a className="button" href={linkTo('look', post.id)}>
          {post.hook ?? post.title ?? say('watch.open')}
        </a>
      )}
    </section>
  );
}
