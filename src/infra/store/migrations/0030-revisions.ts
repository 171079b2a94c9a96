import { Migration } from '@mikro-orm/migrations';

const USE_CASES = `'generate_content', 'ugc_remix', 'slideshow_build', 'revise_container', 'ingest_website', 'ingest_github'`;

/** Posts that revise another: which, and how much of the film is not of it. */
export class Revisions extends Migration {
  override up(): void {
    for (const table of ['job', 'idempotency_record']) {
      this.addSql(`alter table ${table} drop constraint ${table}_use_case_check;
alter table ${table} add constraint ${table}_use_case_check check (use_case in (${USE_CASES}));`);
    }
    this.addSql(`alter table container
  add column parent_id uuid null,
  add column rendered_share double precision null;
create index container_parent on container (parent_id, id) where parent_id is not null;`);
  }
}
