import { useState } from 'react';
import { shapeOf } from '../../base/shape.ts';
import { onHere } from '../../base/told.ts';
import { useSay } from '../../words/language.tsx';
import type { ShownPost } from './shown-post.ts';

/** Those whose interface lies over a post; the style sheet knows what each leaves free. */
const APPS = ['TikTok', 'Instagram', 'YouTube'];

type PlayerProps = { post: ShownPost; video: ShownPost['assets'][number] };

/** The film, and over it what an app would lay there. */
export function Player({ post, video }: PlayerProps) {
  const say = useSay();
  const [app, setApp] = useState('');
  const captions = post.assets.find(({ kind, mimeType }) => kind === 'CAPTIONS' && mimeType === 'text/vtt');
  const poster = post.assets.find(({ kind }) => kind === 'POSTER');
  return (
    <figure className="player">
      <div className="stage" style={shapeOf(post.aspectRatio)}>
        {/* biome-ignore lint/a11y/useMediaCaption: the words are in the picture, and are given as a track where there is one */}
        <video
          src={onHere(video.url)}
          poster={poster && onHere(poster.url)}
          controls
          playsInline
          aria-label={post.hook ?? say('look.film')}
        >
          {captions && <track kind="captions" src={onHere(captions.url)} srcLang={post.language} />}
        </video>
        {app && <span className={`free ${app.toLowerCase()}`} aria-hidden="true" />}
      </div>
      {post.aspectRatio === 'R9X16' && (
        <figcaption>
          <select aria-label={say('look.safe')} value={app} onChange={({ target }) => setApp(target.value)}>
            <option value="">{say('look.safe')}</option>
            {APPS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </figcaption>
      )}
    </figure>
  );
}
