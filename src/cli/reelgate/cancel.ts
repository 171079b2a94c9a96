import { CancelJobDocument } from '../../client/generated/operations.ts';
import { type Command, print, readable, unlessRefused } from './command.ts';

/** Stops a job; what it cost and did not make is given back. */
export const cancel: Command = {
  usage: 'cancel <job_…>',
  is: 'stops a job; what is finished stays',
  takes: 1,
  async run(asked) {
    const { client, subject: jobId, stop } = asked;
    const answer = await client.ask(CancelJobDocument, { input: { jobId } }, { signal: stop });
    const { accepted, reason, job } = unlessRefused(answer.cancelJob);
    if (!accepted) process.exitCode = 1;
    print(asked, { accepted, reason, job }, [[job.id, readable(job.status), reason ?? '']]);
  },
};
