import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
alter table media_asset add column findings jsonb null;
create table file_death (
  id uuid not null primary key,
  sha256 varchar(255) not null,
  reason varchar(255) not null,
  created_at timestamptz(3) not null default now()
);
create index file_death_sha256_created_at_index on file_death (sha256, created_at);
`;

/** What trying a file found, and which files ended the process that did. */
export class TriedFiles extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
