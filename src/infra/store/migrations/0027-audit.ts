import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table audit_entry (
  id uuid not null primary key,
  organisation_id uuid not null,
  key_id uuid not null,
  by_token bool not null,
  door text not null,
  act varchar(255) not null,
  subject varchar(255) null,
  outcome varchar(255) not null,
  request_id varchar(255) not null,
  created_at timestamptz(3) not null default now()
);
create index audit_entry_organisation_id_created_at_id_index on audit_entry (organisation_id, created_at, id);
alter table audit_entry add constraint audit_entry_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table audit_entry add constraint audit_entry_door_check check (door in ('graphql', 'rest', 'mcp'));
`;

/** Who did what, by which key, on what. */
export class Audit extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
