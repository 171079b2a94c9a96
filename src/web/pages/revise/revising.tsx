import { type FormEvent, useRef, useState } from 'react';
import { ReviseContainerDocument, videoOf } from '../../../client/entry/main.ts';
import { nodesOf, useAct, useAsk } from '../../base/ask.ts';
import { onceKey } from '../../base/once-key.ts';
import { go } from '../../base/route.ts';
import { useSetup } from '../../base/setup.tsx';
import { LibraryDocument } from '../../generated/operations.ts';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { ShownPost } from '../look/shown-post.ts';
import { asItIs, type Change, revisionOf } from './change.ts';
import { priceOf } from './price.ts';
import { ReviseForm } from './revise-form.tsx';
import { RevisePreview } from './revise-preview.tsx';

/** The form of a revision with its preview; once it is started, the way leads to where it is made. */
export function Revising({ projectId, post }: { projectId: string; post: ShownPost }) {
  const say = useSay();
  const [change, setChange] = useState(() => asItIs(post));
  const library = useAsk(LibraryDocument, { projectId });
  const pictures = nodesOf(library.data?.media).filter(({ kind }) => kind === 'IMAGE');
  const { act, pending, trouble } = useAct(ReviseContainerDocument);
  const key = useRef(onceKey());
  const revision = revisionOf(post, change);
  const whole = useWholePrice(post);
  const set = (part: Partial<Change>) => {
    key.current = onceKey();
    setChange({ ...change, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!revision) return;
    const started = await act({ containerId: post.id, ...revision, idempotencyKey: key.current });
    if (started && 'job' in started) go('watch', started.job.id);
  };
  return (
    <div className="make">
      <form onSubmit={submit}>
        <ReviseForm
          projectId={projectId}
          post={post}
          change={change}
          onChange={set}
          pictures={pictures}
          onAdded={library.again}
        />
        <Refused trouble={trouble ?? library.trouble} />
        <div className="go">
          <button type="submit" className="main" disabled={!revision || pending}>
            {say('revise.start')}
          </button>
        </div>
      </form>
      <RevisePreview
        post={post}
        change={change}
        revision={revision}
        pictures={pictures}
        price={revision && priceOf(post, revision, whole)}
      />
    </div>
  );
}

/** What the post costs made from nothing; null where that cannot be told. */
function useWholePrice(post: ShownPost): number | null {
  const { viewer, prices } = useSetup();
  if (viewer?.test) return 0;
  if (videoOf(post)) return prices.find(({ format }) => format === post.format)?.credits ?? null;
  // Photos alone are not in the list; a revision cost a part of it.
  return post.parent ? null : post.credits || null;
}
