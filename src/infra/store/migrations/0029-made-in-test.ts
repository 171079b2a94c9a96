import { Migration } from '@mikro-orm/migrations';

const MARKED = [
  'idempotency_record',
  'project',
  'influencer',
  'social_account',
  'layer',
  'media_asset',
  'media_upload',
  'collection',
  'webhook_endpoint',
];

/** Rows tell whether a test key made them; an idempotency key of a test start is none of a live one. */
export class MadeInTest extends Migration {
  override up(): void {
    for (const table of MARKED) {
      this.addSql(`alter table ${table} add column test boolean not null default false;`);
    }
    this.addSql(`update idempotency_record set test = job.test from job where job.id = idempotency_record.job_id and job.test;
alter table idempotency_record drop constraint idempotency_record_pkey;
alter table idempotency_record add primary key (organisation_id, use_case, project_id, key, test);`);
  }
}
