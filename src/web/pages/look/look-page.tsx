import { useState } from 'react';
import { type ContainerFilter, posterOf } from '../../../client/entry/main.ts';
import { type ListedContainer, useContainers } from '../../../client/entry/react.ts';
import { troubleOf } from '../../base/ask.ts';
import { linkTo } from '../../base/route.ts';
import { onHere } from '../../base/told.ts';
import type { ContentFormat } from '../../generated/operations.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import { formatWord, namesOf } from '../../words/names.ts';
import type { Word } from '../../words/table.ts';

const SHOWN = 24;
const MOST = 192;

/** What the page can be narrowed to. */
const FILTERS = {
  all: { word: 'look.status.any', filter: {} },
  COMPLETED: { word: 'status.COMPLETED', filter: { status: ['COMPLETED'] } },
  PROCESSING: { word: 'status.PROCESSING', filter: { status: ['QUEUED', 'PROCESSING'] } },
  PENDING: { word: 'approval.PENDING', filter: { status: ['COMPLETED'], approvalStatus: ['PENDING'] } },
  FAILED: { word: 'status.FAILED', filter: { status: ['FAILED', 'CANCELED'] } },
} as const satisfies Record<string, { word: Word; filter: ContainerFilter }>;
type FilterName = keyof typeof FILTERS;

/** All posts of the project, newest first; it keeps itself up to date. */
export function LookPage({ projectId }: { projectId: string }) {
  const say = useSay();
  const [name, setName] = useState<FilterName>('all');
  const [format, setFormat] = useState<ContentFormat | ''>('');
  const [first, setFirst] = useState(SHOWN);
  const filter: ContainerFilter = { ...FILTERS[name].filter, ...(format && { format: [format] }) };
  const { containers, hasMore, error } = useContainers(projectId, { first, filter });
  const filters = (
    <div className="filters">
      <select
        aria-label={say('look.status')}
        value={name}
        onChange={({ target }) => setName(target.value as FilterName)}
      >
        {Object.entries(FILTERS).map(([one, { word }]) => (
          <option key={one} value={one}>
            {say(word)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('make.kind')}
        value={format}
        onChange={({ target }) => setFormat(target.value as typeof format)}
      >
        <option value="">{say('look.format.any')}</option>
        {namesOf('format').map((one) => (
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
  const { time } = useFormats();
  const still = posterOf(post) ?? post.assets.find(({ kind }) => kind === 'SLIDE');
  const title = post.hook ?? post.caption ?? say(formatWord(post.format));
  const hasFilm = post.assets.some(({ kind }) => kind === 'VIDEO');
  const badge =
    post.status === 'COMPLETED'
      ? ['PENDING', 'REJECTED'].includes(post.approvalStatus) && say(`approval.${post.approvalStatus}`)
      : say(`status.${post.status}`);
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
