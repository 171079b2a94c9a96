import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
alter table container add column reviewed_at timestamptz(3) null, add column reviewed_by uuid null, add column review_note text null;
create table scheduled_post (
  id uuid not null,
  project_id uuid not null,
  container_id uuid not null,
  social_account_id uuid not null,
  scheduled_for timestamptz(3) not null,
  mode text null,
  caption_override text null,
  first_comment_override text null,
  scheduled_by uuid not null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index scheduled_post_project_id_created_at_id_index on scheduled_post (project_id, created_at, id);
alter table scheduled_post add constraint scheduled_post_once unique (container_id, social_account_id, scheduled_for);
alter table scheduled_post add constraint scheduled_post_mode_check check (mode in ('direct_publish', 'draft_to_device', 'draft', 'reels', 'feed'));
alter table scheduled_post add constraint scheduled_post_project_id_foreign foreign key (project_id) references project (id);
alter table scheduled_post add constraint scheduled_post_container_id_foreign foreign key (container_id) references container (id);
alter table scheduled_post add constraint scheduled_post_social_account_id_foreign foreign key (social_account_id) references social_account (id);
alter table job add column events_purged_at timestamptz(3) null;
create index job_with_events on job (finished_at) where events_purged_at is null;
create index idempotency_record_created_at_index on idempotency_record (created_at);
`;

/** Who reviewed a post and when, when posts go out, and what has been purged. */
export class Review extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
