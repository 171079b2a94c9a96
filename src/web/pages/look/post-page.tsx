import { photosOf, videoOf } from '../../../client/entry/main.ts';
import { useAsk } from '../../base/ask.ts';
import { linkTo } from '../../base/route.ts';
import { useSetup } from '../../base/setup.tsx';
import { toSave } from '../../base/told.ts';
import { PostDocument } from '../../generated/operations.ts';
import { Copy } from '../../parts/copy.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Warnings } from '../../parts/warnings.tsx';
import { explainFailure } from '../../words/explain.ts';
import { useFormats, useSay, useSpeaking } from '../../words/language.tsx';
import { formatWord } from '../../words/names.ts';
import { HandOver } from './hand-over.tsx';
import { Lineage } from './lineage.tsx';
import { Photos } from './photos.tsx';
import { Player } from './player.tsx';
import { Review } from './review.tsx';
import { ScheduleBox } from './schedule-box.tsx';
import type { ShownPost } from './shown-post.ts';
import { VerifyBox } from './verify-box.tsx';
import { WhatItIs } from './what-it-is.tsx';

/** One post: to be watched, read, copied, taken home and decided on. */
export function PostPage({ id }: { id: string }) {
  const say = useSay();
  const { data, trouble, again } = useAsk(PostDocument, { id });
  const { viewer } = useSetup();
  const post = data?.container;
  if (!post) return data ? <Empty text={say('look.gone')} /> : <Refused trouble={trouble} again={again} />;
  const video = videoOf(post);
  const photos = photosOf(post);
  const back = (
    <a className="back" href={linkTo('look')}>
      <Icon name="back" />
      {say('look.back')}
    </a>
  );
  const mayWrite = post.status === 'COMPLETED' && viewer?.scopes.includes('CONTENT_WRITE');
  const revise = mayWrite && (
    <a className="button" href={linkTo('look', post.id, 'revise')}>
      {say('revise.title')}
    </a>
  );
  return (
    <Page title={post.hook ?? post.title ?? say(formatWord(post.format))} lead={back} aside={revise}>
      <div className="post">
        <div className="seen">
          {video && <Player post={post} video={video} />}
          {photos.length > 0 && <Photos photos={photos} />}
          {!video && photos.length === 0 && <Unfinished post={post} />}
        </div>
        <div className="said">
          <Lineage post={post} />
          <Review post={post} onDecided={again} />
          <Texts post={post} />
          <Downloads post={post} />
          {post.status === 'COMPLETED' && <ScheduleBox post={post} onScheduled={again} />}
          {post.status === 'COMPLETED' && <HandOver containerId={post.id} />}
          {mayWrite && <VerifyBox containerId={post.id} />}
          <WhatItIs post={post} />
        </div>
      </div>
    </Page>
  );
}

function Unfinished({ post: { status, lastError, job } }: { post: ShownPost }) {
  const say = useSay();
  const { language } = useSpeaking();
  return (
    <Empty text={lastError ? explainFailure(language, lastError) : say(`status.${status}`)}>
      <a className="button" href={linkTo('watch', job.id)}>
        {say('nav.watch')}
      </a>
    </Empty>
  );
}

/** What is published with it, each to be copied. */
function Texts({ post: { caption, hashtags, firstComment, creditsText, warnings } }: { post: ShownPost }) {
  const say = useSay();
  const texts = [
    [say('make.caption'), caption],
    [say('look.hashtags'), hashtags.join(' ')],
    [say('look.comment'), firstComment],
    [say('look.credits'), creditsText],
  ] as const;
  return (
    <>
      {texts.map(
        ([label, text]) =>
          text && (
            <section className="text" key={label}>
              <header>
                <h2>{label}</h2>
                <Copy text={text} label={label} />
              </header>
              <p>{text}</p>
            </section>
          ),
      )}
      <Warnings warnings={warnings} />
    </>
  );
}

function Downloads({ post: { assets, photosZipUrl } }: { post: ShownPost }) {
  const say = useSay();
  const { size } = useFormats();
  const files = assets.filter(({ kind }) => kind !== 'SLIDE' && kind !== 'THUMBNAIL');
  if (assets.length === 0) return null;
  return (
    <section>
      <h2>{say('look.downloads')}</h2>
      <ul className="downloads">
        {files.map(({ id, kind, url, sizeBytes }) => (
          <li key={id}>
            <a className="button" href={toSave(url)} download>
              {say(`asset.${kind}`)} <small>{size(sizeBytes)}</small>
            </a>
          </li>
        ))}
        {photosZipUrl && (
          <li>
            <a className="button" href={toSave(photosZipUrl)} download>
              {say('look.zip')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
