import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table segment (
  organisation_id uuid not null,
  key varchar(64) not null,
  blob_key varchar(255) not null,
  size_bytes int not null,
  frames int not null,
  used_at timestamptz(3) not null default now(),
  primary key (organisation_id, key)
);
alter table segment add constraint segment_organisation_id_foreign foreign key (organisation_id) references organisation (id) on delete cascade;
create index segment_blob_key_index on segment (blob_key);
create index segment_used_at_index on segment (used_at);
`;

/** Pieces of films that are kept for the next film that holds them. */
export class Segments extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
