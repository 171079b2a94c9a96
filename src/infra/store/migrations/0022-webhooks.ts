import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table webhook_endpoint (
  id uuid not null primary key,
  organisation_id uuid not null,
  project_id uuid null,
  url text not null,
  events text[] not null,
  description text null,
  metadata jsonb null,
  status text not null default 'active',
  generation int not null default 1,
  rotated_at timestamptz(3) null,
  failures int not null default 0,
  rests_until timestamptz(3) not null default now(),
  last_number int not null default 0,
  created_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3) null
);
create index webhook_endpoint_organisation_id_created_at_id_index on webhook_endpoint (organisation_id, created_at, id);
alter table webhook_endpoint add constraint webhook_endpoint_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table webhook_endpoint add constraint webhook_endpoint_project_id_foreign foreign key (project_id) references project (id) on delete set null;
alter table webhook_endpoint add constraint webhook_endpoint_status_check check (status in ('active', 'paused', 'auto_paused'));
create table webhook_delivery (
  id uuid not null primary key,
  endpoint_id uuid not null,
  number int null,
  replay_of uuid null,
  type varchar(255) not null,
  job_id uuid null,
  seq int null,
  data jsonb null,
  status text not null default 'pending',
  tries jsonb not null default '[]',
  next_try_at timestamptz(3) not null default now(),
  payload text null,
  created_at timestamptz(3) not null default now()
);
create index webhook_delivery_endpoint_id_created_at_id_index on webhook_delivery (endpoint_id, created_at, id);
create unique index webhook_delivery_number on webhook_delivery (endpoint_id, number) where replay_of is null;
create index webhook_delivery_unnumbered on webhook_delivery (endpoint_id) where number is null;
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_try_at) where status = 'pending';
create index webhook_delivery_created_at_index on webhook_delivery (created_at);
alter table webhook_delivery add constraint webhook_delivery_endpoint_id_foreign foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade;
alter table webhook_delivery add constraint webhook_delivery_status_check check (status in ('pending', 'delivered', 'failed'));
`;

/** Who is told of what happens, and what each of them was sent. */
export class Webhooks extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
