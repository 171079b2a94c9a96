import { Empty } from '../../parts/page.tsx';
import { SceneCard } from '../../parts/scene-card.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import type { LibraryFile } from '../library/files.ts';
import type { ShownPost } from '../look/shown-post.ts';
import { type Change, type Revision, renderedScenes, saysHook } from './change.ts';
import type { Price } from './price.ts';

type PreviewProps = {
  post: ShownPost;
  change: Change;
  revision: Revision | null;
  pictures: readonly LibraryFile[];
  price: Price | null;
};

/** The post as it will be, with what of it is rendered anew and what that costs. */
export function RevisePreview({ post, change, revision, pictures, price }: PreviewProps) {
  const say = useSay();
  const rendered = revision ? renderedScenes(post, revision) : [];
  const { scenes } = post;
  return (
    <section className="preview" aria-label={say('make.preview')}>
      <h2>{say('make.preview')}</h2>
      <div aria-live="polite">
        {revision && price ? (
          <ul className="facts">
            <li>
              <Rendered count={rendered.length} of={scenes.length} byModel={Boolean(revision.instruction)} />
            </li>
            <li>
              <PriceText price={price} />
            </li>
          </ul>
        ) : (
          <Empty text={say('revise.none')} />
        )}
      </div>
      <ol className="scenes">
        {scenes.map((scene, at) => {
          const isNew = rendered.includes(scene);
          const { text = scene.text, mediaId = null } = change.scenes[at] ?? {};
          return (
            <SceneCard
              key={scene.index}
              scene={{ ...scene, text: saysHook(scene) ? hookOf(scene.text, revision) : text }}
              ratio={post.aspectRatio}
              picture={pictures.find(({ id }) => id === mediaId) ?? scene.media}
              still={isNew ? undefined : scene.still?.url}
              mark={isNew && say('revise.new')}
            />
          );
        })}
      </ol>
      <p className="caption">
        {change.caption} <span>{post.hashtags.join(' ')}</span>
      </p>
      <p className="hint">{say('revise.stays')}</p>
    </section>
  );
}

const hookOf = (before: string | null, revision: Revision | null) => revision?.hook ?? before;

function Rendered({ count, of, byModel }: { count: number; of: number; byModel: boolean }) {
  const say = useSay();
  if (byModel) return say('revise.rendered.model');
  return count === 0 ? say('revise.rendered.none') : say('revise.rendered', { n: count, of });
}

function PriceText({ price: { about, most } }: { price: Price }) {
  const say = useSay();
  const { number } = useFormats();
  if (most === 0) return say('revise.price.free');
  if (most === null) return say('revise.price.unknown');
  if (about === null) return say('revise.price.most', { most: number(most) });
  if (about === most) return say('revise.price', { n: number(most) });
  return say('revise.price.about', { n: number(about), most: number(most) });
}
