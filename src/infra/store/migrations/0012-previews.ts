import { Migration } from '@mikro-orm/migrations';

const EVENTS = `'job_accepted', 'job_started', 'job_stage', 'job_requeued', 'container_started', 'container_stage', 'container_preview', 'progress', 'container_completed', 'container_failed', 'container_canceled', 'container_requeued', 'cancel_requested', 'job_completed', 'job_failed', 'job_canceled'`;

/** Photos are told of before their post ends. */
export class Previews extends Migration {
  override up(): void {
    this.addSql(`alter table job_event drop constraint job_event_type_check;
alter table job_event add constraint job_event_type_check check (type in (${EVENTS}));`);
  }
}
