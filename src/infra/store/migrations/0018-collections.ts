import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table collection (
  id uuid not null primary key,
  project_id uuid not null,
  name varchar(255) not null,
  created_at timestamptz(3) not null default now()
);
create index collection_project_id_created_at_index on collection (project_id, created_at);
alter table collection add constraint collection_project_id_foreign foreign key (project_id) references project (id);
create table collection_media (
  collection_id uuid not null,
  media_id uuid not null,
  created_at timestamptz(3) not null default now(),
  primary key (collection_id, media_id)
);
alter table collection_media add constraint collection_media_collection_id_foreign foreign key (collection_id) references collection (id) on update cascade on delete cascade;
alter table collection_media add constraint collection_media_media_id_foreign foreign key (media_id) references media_asset (id) on update cascade on delete cascade;
`;

/** Named sets of media. */
export class Collections extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
