import { randomUUID } from 'node:crypto';
import { RetryJobDocument } from '../../client/generated/operations.ts';
import { type Command, print, unlessRefused } from './command.ts';
import { postsTable } from './follow.ts';
import { followAndSave } from './follow-and-save.ts';

/** Makes what failed of a job, or was canceled, and follows it. */
export const retryJob: Command = {
  usage: 'jobs retry <job_…> [--out post.mp4]',
  is: 'makes what failed of a job, or was canceled',
  takes: 1,
  async run(asked) {
    const { client, subject: jobId, stop } = asked;
    const input = { jobId, idempotencyKey: randomUUID() };
    const answer = await client.ask(RetryJobDocument, { input }, { signal: stop, patient: true });
    const job = await followAndSave(asked, unlessRefused(answer.retryJob).job.id);
    print(asked, job, postsTable(job));
  },
};
