import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
drop index container_open;
create index container_open on container (id) where status in ('queued', 'processing');
create index container_unqueued on container (id) where status = 'queued' and queued_at is null;
create index container_planned on container (id) where status in ('queued', 'processing') and plan is not null;
drop index container_speed;
create index container_speed on container (format, finished_at) where status = 'completed' and attempt = 1;
create index media_asset_library on media_asset (project_id, created_at, id) where deleted_at is null;
create index media_upload_open on media_upload (project_id, expires_at) where media_id is null;
`;

/** What waits, what a sweep of the storage asks for, and libraries are found without reading all that there is. */
export class AMillionPosts extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
