import { onHere, toSave } from '../../base/told.ts';
import { useSay } from '../../words/language.tsx';

type Photo = { id: string; url: string; ordinal: number };

/** Photos as they are swiped through. */
export function Photos({ photos }: { photos: readonly Photo[] }) {
  const say = useSay();
  return (
    <section aria-label={say('look.photos')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <ul className="carousel" tabIndex={0} aria-label={say('look.photos')}>
        {photos.map(({ id, url, ordinal }) => (
          <li key={id}>
            <a
              href={toSave(url)}
              download
              aria-label={`${say('look.photo', { n: ordinal + 1 })}, ${say('all.save')}`}
            >
              <img src={onHere(url)} alt={say('look.photo', { n: ordinal + 1 })} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
