import { randomUUID } from 'node:crypto';
import {
  VerificationDocument,
  type VerificationQuery,
  VerifyRenderDocument,
} from '../../client/generated/operations.ts';
import { explain, isRefusal } from '../../client/refusals.ts';
import { showProgress } from '../demo/show-progress.ts';
import { UsageError } from '../usage-error.ts';
import { type Asked, type Command, print, readable } from './command.ts';
import { finishedPosts } from './finished-posts.ts';

type Verification = NonNullable<NonNullable<VerificationQuery['job']>['verification']>;
type Found = {
  post: string;
  /** What it came to; nothing can be proven of what is `not-provable`. */
  verified: 'same' | 'differs' | 'not-provable' | 'failed';
  /** What differs, or why nothing was proven. */
  told: string;
  verification: Verification | null;
};

/** Renders finished posts again, one after the other, and compares them with what was delivered. */
export const verify: Command = {
  usage: 'verify <cnt_…> | --all [--project prj_…]',
  is: 'renders posts again and compares; 1 where one differs',
  takes: 1,
  async run(asked) {
    const { options, subject } = asked;
    const found: Found[] = [];
    for await (const id of options.all ? finishedPosts(asked) : [subject]) {
      found.push(await verifyOne(asked, id));
    }
    const [only] = found;
    if (!options.all && only?.verified === 'not-provable') throw new UsageError(only.told);
    if (found.some(({ verified }) => verified === 'differs' || verified === 'failed')) process.exitCode = 1;
    const lines = found.map(({ post, verified, told }) => [post, verified, told]);
    print(asked, found, [['POST', 'VERIFIED', ''], ...lines]);
  },
};

async function verifyOne({ client, stop: signal }: Asked, post: string): Promise<Found> {
  const how = { signal, patient: true };
  // The key makes it harmless to try again when the network fails.
  const input = { containerId: post, idempotencyKey: randomUUID() };
  const { verifyRender: answer } = await client.ask(VerifyRenderDocument, { input }, how);
  const base = { post, verification: null };
  if (!answer) throw new UsageError('The gateway gave no answer.');
  if (isRefusal(answer)) return { ...base, verified: 'not-provable', told: explain(answer) };
  const jobId = answer.job.id;
  using progress = showProgress(process.stderr);
  const move = progress.add(post);
  for await (const event of client.watch(jobId, { signal }))
    move(event.stage, event.progress, event.etaSeconds);
  const { job } = await client.ask(VerificationDocument, { jobId }, how);
  const verification = job?.verification;
  if (!verification)
    return { ...base, verified: 'failed', told: job?.error?.message ?? readable(job?.status) };
  const { same } = verification;
  return { post, verified: same ? 'same' : 'differs', told: differenceIn(verification), verification };
}

function differenceIn({ firstDifference, madeWith, renderedWith }: Verification): string {
  if (!firstDifference) return '';
  const { part, ordinal, frame, seconds } = firstDifference;
  const which = part === 'PHOTO' ? ` ${ordinal + 1}` : '';
  const where = frame == null ? '' : ` from frame ${frame} (${seconds?.toFixed(2)} s)`;
  const engine = madeWith === renderedWith ? '' : '; made with another release of the engine';
  return `${readable(part)}${which}${where}${engine}`;
}
