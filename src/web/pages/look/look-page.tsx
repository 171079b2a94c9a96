import { useState } from 'react';
import { type ContainerFilter, posterOf } from '../../../client/entry/main.ts';
import { type ListedContainer, useContainers } from '../../../client/entry/react.ts';
import { troubleOf } from '../../base/ask.ts';
import { linkTo } from '../../base/route.ts';
import { onHere } from '../../base/told.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useSay, useSayName } from '../../words/language.tsx';

const SHOWN = 24;
const MOST = 192;

/** What the page can be narrowed to. */
const FILTERS = {
  all: {},
  COMPLETED: { status: ['COMPLETED'] },
  PROCESSING: { status: ['QUEUED', 'PROCESSING'] },
  PENDING: { status: ['COMPLETED'], approvalStatus: ['PENDING'] },
  FAILED: { status: ['FAILED', 'CANCELED'] },
} as const satisfies Record<string, object>;
type FilterName = keyof typeof FILTERS;

const FORMATS = ['SLIDESHOW_BUILDER', 'SLIDESHOW_REMIX', 'UGC_REMIX', 'VIDEO_REMIX'] as const;

/** All posts of the project, newest first; it keeps itself up to date. */
export function LookPage({ projectId }: { projectId: string }) {
  const say = useSay();
  const sayName = useSayName();
  const [name, setName] = useState<FilterName>('all');
  const [format, setFormat] = useState<(typeof FORMATS)[number] | ''>('');
  const [first, setFirst] = useState(SHOWN);
  const filter = { ...FILTERS[name], ...(format && { format: [format] }) } as ContainerFilter;
  const { containers, hasMore, error } = useContainers(projectId, { first, filter });
  const words = { all: say('look.status.any'), PENDING: say('approval.PENDING') } as Record<string, string>;
  const filters = (
    <div className="filters">
      <select
        aria-label={say('look.status')}
        value={name}
        onChange={({ target }) => setName(target.value as FilterName)}
      >
        {Object.keys(FILTERS).map((one) => (
          <option key={one} value={one}>
            {words[one] ?? sayName('status', one)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('make.kind')}
        value={format}
        onChange={({ target }) => setFormat(target.value as typeof format)}
      >
        <option value="">{say('look.format.any')}</option>
        {FORMATS.map((one) => (
          <option key={one} value={one}>
            {say(`format.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <Page title={say('look.title')} aside={filters}>
      <Refused trouble={error ? troubleOf(error) : null} />
      <ul className="grid">
        {containers?.map((post) => (
          <PostCard key={post.id} post={post} />
        ))}
      </ul>
      {containers?.length === 0 && <NoPosts isFiltered={name !== 'all' || format !== ''} />}
      {hasMore && first < MOST && (
        <button type="button" onClick={() => setFirst(first + SHOWN)}>
          {say('all.more')}
        </button>
      )}
    </Page>
  );
}

function NoPosts({ isFiltered }: { isFiltered: boolean }) {
  const say = useSay();
  if (isFiltered) return <Empty text={say('look.none.filtered')} />;
  return (
    <Empty text={say('look.none')}>
      <a className="button main" href={linkTo('make')}>
        {say('look.first')}
      </a>
    </Empty>
  );
}

function PostCard({ post }: { post: ListedContainer }) {
  const say = useSay();
  const sayName = useSayName();
  const { time } = useFormats();
  const still = posterOf(post) ?? post.assets.find(({ kind }) => kind === 'SLIDE');
  const title = post.hook ?? post.caption ?? sayName('format', post.format);
  const hasFilm = post.assets.some(({ kind }) => kind === 'VIDEO');
  const badge =
    post.status === 'COMPLETED'
      ? ['PENDING', 'REJECTED'].includes(post.approvalStatus) && sayName('approval', post.approvalStatus)
      : sayName('status', post.status);
  return (
    <li>
      <a className="post-card" href={linkTo('look', post.id)}>
        <span className="still">
          {still ? <img src={onHere(still.url)} alt="" loading="lazy" /> : <Icon name="picture" />}
          {hasFilm && (
            <span className="film">
              <Icon name="play" />
              {say('look.film')}
            </span>
          )}
          {badge && <span className={`badge ${post.status}`}>{badge}</span>}
        </span>
        <span className="title">{title}</span>
        <time dateTime={post.createdAt}>{time(post.createdAt)}</time>
      </a>
    </li>
  );
}
