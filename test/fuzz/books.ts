import { type RawBuilder, sql } from 'kysely';
import { expect } from 'vitest';
import type { Store } from '#src/infra/store/orm.ts';

/** Rows that cannot be, each with the words for it. */
const IMPOSSIBLE: Record<string, RawBuilder<unknown>> = {
  'a job without containers': sql`
    select id from job where not exists (select 1 from container where container.job_id = job.id)`,
  'a job whose events have a hole or no beginning': sql`
    select job.id from job left join job_event on job_event.job_id = job.id group by job.id, job.last_seq
    having count(job_event.seq) <> job.last_seq or coalesce(min(job_event.seq), 0) <> 1
      or max(job_event.seq) <> job.last_seq`,
  'an idempotency record without its job': sql`
    select key from idempotency_record record where not exists (select 1 from job where job.id = record.job_id)`,
  'a transaction that does not sum to zero': sql`
    select transaction_id from ledger_entry group by transaction_id having sum(amount) <> 0`,
  'a wallet that is not what its ledger says': sql`
    select organisation.id from organisation left join ledger_entry entry
      on entry.organisation_id = organisation.id
    group by organisation.id, organisation.wallet, organisation.held
    having organisation.wallet <> coalesce(sum(entry.amount) filter (where entry.account = 'wallet'), 0)
      or organisation.held <> coalesce(sum(entry.amount) filter (where entry.account = 'held'), 0)
      or organisation.wallet < 0`,
  'credits held for what has ended, or not held for what has not': sql`
    select organisation.id from organisation where organisation.held <> (
      select coalesce(sum(container.held), 0) from container
      where container.organisation_id = organisation.id and container.status in ('queued', 'processing'))`,
  'a running job with nothing to do, or an ended one with something': sql`
    select job.id from job join container on container.job_id = job.id group by job.id, job.status
    having (job.status = 'running') <> bool_or(container.status in ('queued', 'processing'))`,
};

/** Every row has its fellows, and the books balance. */
export async function expectWholeRows({ db }: Store): Promise<void> {
  const found: Record<string, unknown[]> = {};
  for (const [words, query] of Object.entries(IMPOSSIBLE)) {
    const { rows } = await query.execute(db);
    if (rows.length > 0) found[words] = rows.slice(0, 3);
  }
  expect(found).toEqual({});
}
