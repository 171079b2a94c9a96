import { useEffect, useRef, useState } from 'react';
import { playGrowing } from '../../base/growing-film.ts';
import { onHere } from '../../base/told.ts';
import { useSay } from '../../words/language.tsx';

/** A film as far as it is made; whoever watches it when it is finished can do so to its end. */
export function Growing({ url: now }: { url: string | null }) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const [url, keep] = useState(now);
  if (now !== null && url === null) keep(now);
  useEffect(() => {
    const leaving = new AbortController();
    // A film that cannot be played any further can be looked at once it is finished.
    if (url && video.current) playGrowing(video.current, onHere(url), leaving.signal).catch(() => {});
    return () => leaving.abort();
  }, [url]);
  if (!url) return null;
  return (
    <figure className="growing">
      {/* biome-ignore lint/a11y/useMediaCaption: the words are in the picture */}
      <video ref={video} controls playsInline aria-label={say('watch.growing')} />
      <figcaption className="hint">{say('watch.growing')}</figcaption>
    </figure>
  );
}
