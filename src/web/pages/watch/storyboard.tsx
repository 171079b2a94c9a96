import { onHere } from '../../base/told.ts';
import type { WatchedJobQuery } from '../../generated/operations.ts';
import { useFormats, useSay } from '../../words/language.tsx';

type WatchedPost = NonNullable<WatchedJobQuery['job']>['containers'][number];

/** A post scene by scene: what is read, how long it is seen, and what of it there is to see already. */
export function Storyboard({ scenes }: { scenes: WatchedPost['preview']['storyboard'] }) {
  const say = useSay();
  const { number } = useFormats();
  if (scenes.length === 0) return null;
  return (
    <ol className="storyboard" aria-label={say('watch.storyboard')}>
      {scenes.map(({ index, text, startMs, endMs, picture }) => (
        <li key={index}>
          {picture && <img src={onHere(picture)} alt="" />}
          <p>{text ?? say('watch.wordless')}</p>
          <span className="hint">
            {say('watch.seconds', { n: number(Math.round((endMs - startMs) / 100) / 10) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
