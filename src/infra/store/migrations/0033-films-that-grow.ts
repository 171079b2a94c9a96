import { Migration } from '@mikro-orm/migrations';

const EVENTS = `'job_accepted', 'job_started', 'job_stage', 'job_requeued', 'container_started', 'container_stage', 'container_storyboard', 'container_preview', 'progress', 'container_completed', 'container_failed', 'container_canceled', 'container_requeued', 'cancel_requested', 'job_completed', 'job_failed', 'job_canceled'`;

/** Films can be watched while they are made, and storyboards are told of. */
export class FilmsThatGrow extends Migration {
  override up(): void {
    this.addSql(`create table preview_piece (
  container_id uuid not null,
  ordinal int not null,
  seconds double precision not null,
  is_last boolean not null,
  blob_key varchar(255) not null,
  primary key (container_id, ordinal)
);
alter table preview_piece add constraint preview_piece_container_id_foreign foreign key (container_id) references container (id) on delete cascade;
create index preview_piece_blob_key_index on preview_piece (blob_key);`);
    this.addSql(`alter table job_event drop constraint job_event_type_check;
alter table job_event add constraint job_event_type_check check (type in (${EVENTS}));`);
  }
}
