import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table media_upload (
  id uuid not null,
  project_id uuid not null,
  role text not null,
  filename varchar(255) not null,
  mime_type varchar(255) not null,
  size_bytes int not null,
  media_id uuid null,
  duplicate boolean not null default false,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  primary key (id)
);
create index media_upload_expires_at_index on media_upload (expires_at);
alter table media_upload add constraint media_upload_role_check check (role in ('logo', 'app-screenshot', 'app-demo', 'end-card', 'reference', 'reaction', 'music'));
alter table media_upload add constraint media_upload_project_id_foreign foreign key (project_id) references project (id);
create table post_metric (
  id uuid not null,
  container_id uuid not null,
  views int not null,
  likes int not null,
  comments int not null,
  shares int not null,
  saves int not null,
  watch_seconds double precision null,
  recorded_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index post_metric_container_id_recorded_at_id_index on post_metric (container_id, recorded_at, id);
alter table post_metric add constraint post_metric_container_id_foreign foreign key (container_id) references container (id);
`;

/** Uploads on their way in, and what owners record about published posts. */
export class Uploads extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
