import { linkTo } from '../../base/route.ts';
import { useFormats, useSay } from '../../words/language.tsx';
import { formatWord } from '../../words/names.ts';
import type { ShownPost } from './shown-post.ts';

/** What a post was made anew from, and what was made anew of it. */
export function Lineage({ post: { parent, revisions, format } }: { post: ShownPost }) {
  const say = useSay();
  const { time } = useFormats();
  const nameOf = ({ hook, title }: { hook: string | null; title: string | null }) =>
    hook ?? title ?? say(formatWord(format));
  return (
    <>
      {parent && (
        <p className="parent">
          {say('look.parent')} <a href={linkTo('look', parent.id)}>{nameOf(parent)}</a>
        </p>
      )}
      {revisions.length > 0 && (
        <section>
          <h2>{say('look.revisions')}</h2>
          <ul className="plain">
            {revisions.map((one) => (
              <li key={one.id}>
                <a href={linkTo('look', one.id)}>{nameOf(one)}</a> <Standing post={one} />{' '}
                <time dateTime={one.createdAt}>{time(one.createdAt)}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Where a revision is; once it is finished, where its review stands. */
function Standing({ post: { status, approvalStatus } }: { post: ShownPost['revisions'][number] }) {
  const say = useSay();
  if (status !== 'COMPLETED') return <span className={`badge ${status}`}>{say(`status.${status}`)}</span>;
  return <span className={`badge ${approvalStatus}`}>{say(`approval.${approvalStatus}`)}</span>;
}
