import { Migration } from '@mikro-orm/migrations';

const STAGES = `'queued', 'planning', 'generating_visuals', 'assembling', 'finalizing', 'fetching', 'reading', 'writing'`;
const USE_CASES = `'generate_content', 'ugc_remix', 'slideshow_build', 'ingest_website', 'ingest_github'`;
const KINDS = `'content_generate', 'project_ingest_website', 'project_ingest_github'`;
const EVENTS = `'job_accepted', 'job_started', 'job_stage', 'job_requeued', 'container_started', 'container_stage', 'progress', 'container_completed', 'container_failed', 'container_canceled', 'container_requeued', 'cancel_requested', 'job_completed', 'job_failed', 'job_canceled'`;

/** A list of allowed values that has grown. */
const widen = (table: string, column: string, values: string) => `
alter table ${table} drop constraint ${table}_${column}_check;
alter table ${table} add constraint ${table}_${column}_check check (${column} in (${values}));`;

/** Jobs of other kinds than posts, with stages of their own. */
export class Ingest extends Migration {
  override up(): void {
    this.addSql(`alter table container add column kind text not null default 'content_generate';
alter table container add constraint container_kind_check check (kind in (${KINDS}));
${widen('container', 'stage', STAGES)}
${widen('job', 'stage', STAGES)}
${widen('job', 'use_case', USE_CASES)}
${widen('idempotency_record', 'use_case', USE_CASES)}
${widen('job_event', 'type', EVENTS)}
${widen('job_event', 'stage', STAGES)}
${widen('job_event', 'container_stage', STAGES)}`);
  }
}
