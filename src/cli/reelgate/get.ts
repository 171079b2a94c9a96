import { ContainerDocument, JobDocument } from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { type Asked, type Command, print, readable } from './command.ts';
import { postsTable } from './follow.ts';

/** A post with its texts and files, or a job with its posts. */
export const get: Command = {
  usage: 'get <cnt_…|job_…>',
  is: 'a post with its files, or a job with its posts',
  takes: 1,
  run: (asked) => (asked.subject.startsWith('job_') ? getJob(asked) : getPost(asked)),
};

async function getJob(asked: Asked): Promise<void> {
  const { job } = await asked.client.ask(JobDocument, { id: asked.subject }, { signal: asked.stop });
  if (!job) throw new UsageError(`There is no job ${asked.subject} here.`);
  print(asked, job, postsTable(job));
}

async function getPost(asked: Asked): Promise<void> {
  const { subject: id, stop } = asked;
  const { container: post } = await asked.client.ask(ContainerDocument, { id }, { signal: stop });
  if (!post) throw new UsageError(`There is no post ${id} here.`);
  print(asked, post, [
    ['id', post.id],
    ['status', readable(post.status)],
    ['format', readable(post.format)],
    ['review', readable(post.approvalStatus)],
    ['hook', (post.hook ?? '').replaceAll('\n', ' ')],
    ['caption', (post.caption ?? '').replaceAll('\n', ' ')],
    ...post.assets.map(({ kind, url }) => [readable(kind), url]),
  ]);
}
