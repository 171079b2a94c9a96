import { Empty } from '../../parts/page.tsx';
import { type Mends, Refused } from '../../parts/refused.tsx';
import { SceneCard } from '../../parts/scene-card.tsx';
import { Warnings } from '../../parts/warnings.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import type { Plan, Planned } from './use-plan.ts';

type PlannedPost = Plan['posts'][number];

/** What will be made, scene by scene, what it costs, and what is in the way. */
export function Preview({ planned, mends }: { planned: Planned; mends: Mends }) {
  const say = useSay();
  const { plan, trouble, pending } = planned;
  return (
    <section className="preview" aria-label={say('make.preview')} aria-busy={pending}>
      <header>
        <h2>{say('make.preview')}</h2>
        <p className="hint" aria-live="polite">
          {pending ? say('make.preview.busy') : plan?.id ? say('make.preview.exact') : ''}
        </p>
      </header>
      <Refused trouble={trouble} mends={mends} />
      {plan && <PlannedPosts plan={plan} mends={mends} />}
      {!plan && !trouble && !pending && <Empty text={say('make.preview.empty')} />}
    </section>
  );
}

function PlannedPosts({ plan, mends }: { plan: Plan; mends: Mends }) {
  return (
    <>
      {plan.blocking.map((refusal) => (
        <Refused key={refusal.message} trouble={refusal} mends={mends} />
      ))}
      {plan.posts.map((post) => (
        <PostPreview key={post.ordinal} plan={plan} post={post} />
      ))}
      <Warnings warnings={plan.warnings} />
    </>
  );
}

function PostPreview({ plan, post }: { plan: Plan; post: PlannedPost }) {
  const say = useSay();
  const { number, seconds } = useFormats();
  const several = plan.posts.length > 1;
  return (
    <article>
      {several && <h3>{say('make.post', { n: post.ordinal + 1 })}</h3>}
      <ul className="facts">
        <li>{say(`format.${post.format}`)}</li>
        <li>{say('bar.credits', { n: number(post.price) })}</li>
        <li>
          {say('make.length')} {seconds(post.durationMs)}
        </li>
        {!several && (
          <li>
            {say('make.work')} {number(plan.predictedSeconds)} s
          </li>
        )}
        {plan.influencer && <li>{plan.influencer.name}</li>}
        <li>{plan.language}</li>
      </ul>
      <ol className="scenes">
        {post.scenes.map((scene) => (
          <SceneCard key={scene.index} scene={scene} ratio={post.aspectRatio} picture={scene.media} />
        ))}
      </ol>
      <p className="caption">
        {post.caption} <span>{post.hashtags.join(' ')}</span>
      </p>
    </article>
  );
}
