import { Migration } from '@mikro-orm/migrations';

const USE_CASES = `'generate_content', 'ugc_remix', 'slideshow_build', 'revise_container', 'retry_job', 'ingest_website', 'ingest_github', 'verify_render'`;

/** Jobs that try another again: which. A job is tried again once. */
export class Retries extends Migration {
  override up(): void {
    for (const table of ['job', 'idempotency_record']) {
      this.addSql(`alter table ${table} drop constraint ${table}_use_case_check;
alter table ${table} add constraint ${table}_use_case_check check (use_case in (${USE_CASES}));`);
    }
    this.addSql(`alter table job add column retry_of_id uuid null;
create unique index job_retry on job (retry_of_id) where retry_of_id is not null;`);
  }
}
