import type { JobEvent } from '../../../client/entry/main.ts';
import { linkTo } from '../../base/route.ts';
import { onHere } from '../../base/told.ts';
import type { WatchedJobQuery } from '../../generated/operations.ts';
import { Failure } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { Growing } from './growing.tsx';
import { Storyboard } from './storyboard.tsx';

type WatchedPost = NonNullable<WatchedJobQuery['job']>['containers'][number];

const STAGES = ['PLANNING', 'GENERATING_VISUALS', 'ASSEMBLING', 'FINALIZING'] as const;

/** One post of a job: how far it is, and what of it can be seen. */
export function PostProgress({ post, event }: { post: WatchedPost; event: JobEvent | undefined }) {
  const say = useSay();
  const status = event?.containerStatus ?? post.status;
  const done = status === 'COMPLETED';
  const progress = done ? 1 : (event?.containerProgress ?? 0);
  const at = done ? STAGES.length : STAGES.indexOf(event?.containerStage as (typeof STAGES)[number]);
  const title = post.hook ?? post.title ?? say('make.preview.busy');
  return (
    <section className="post-progress" aria-label={title}>
      <h2>{title}</h2>
      <progress value={progress} aria-label={`${say('watch.progress')}: ${title}`} />
      <ol className="stages">
        {STAGES.map((stage, index) => (
          <li key={stage} className={index < at ? 'done' : index === at ? 'now' : ''}>
            {say(`stage.${stage}`)}
          </li>
        ))}
      </ol>
      <Seen post={post} isLost={status === 'FAILED' || status === 'CANCELED'} />
      {post.lastError && !done && <Failure fault={post.lastError} />}
      {done && (
        <a className="button main" href={linkTo('look', post.id)}>
          {say('watch.open')}
        </a>
      )}
    </section>
  );
}

/** Its film as far as it is made, beside its scenes; once it has ended its photos, or what stands for it. */
function Seen({ post: { poster, preview }, isLost }: { post: WatchedPost; isLost: boolean }) {
  const say = useSay();
  const photos = preview.photos.length > 0 ? preview.photos : poster ? [poster] : [];
  const isGoing = preview.storyboard.length > 0;
  return (
    <div className="so-far">
      {!isLost && <Growing url={preview.hlsUrl} />}
      <Storyboard scenes={preview.storyboard} />
      {!isGoing && photos.length > 0 && (
        <ul className="strip">
          {photos.map(({ id, url, ordinal }) => (
            <li key={id}>
              <img src={onHere(url)} alt={say('look.photo', { n: ordinal + 1 })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
