import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table plan (
  id uuid not null,
  organisation_id uuid not null,
  project_id uuid not null,
  test boolean not null,
  resolution jsonb not null,
  variants jsonb not null,
  metadata jsonb null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  job_id uuid null,
  primary key (id)
);
create index plan_organisation_id_expires_at_index on plan (organisation_id, expires_at);
alter table plan add constraint plan_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table plan add constraint plan_project_id_foreign foreign key (project_id) references project (id);
`;

/** Dry runs that can be rendered as they were shown. */
export class Plans extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
