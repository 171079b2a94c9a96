import { useAsk } from '../../base/ask.ts';
import { linkTo } from '../../base/route.ts';
import { PostDocument } from '../../generated/operations.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { Revising } from './revising.tsx';

/** A finished post made anew: what is to be other than before, and beside it what that renders and costs. */
export function RevisePage({ projectId, id }: { projectId: string; id: string }) {
  const say = useSay();
  const { data, trouble, again } = useAsk(PostDocument, { id });
  const post = data?.container;
  const back = (
    <a className="back" href={linkTo('look', id)}>
      <Icon name="back" />
      {say('revise.back')}
    </a>
  );
  return (
    <Page title={say('revise.title')} lead={back}>
      <Refused trouble={trouble} again={again} />
      {data && !post && <Empty text={say('look.gone')} />}
      {post && post.status !== 'COMPLETED' && <Empty text={say('revise.unfinished')} />}
      {post?.status === 'COMPLETED' && <Revising projectId={projectId} post={post} />}
    </Page>
  );
}
