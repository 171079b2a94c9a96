import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table photo_search_answer (
  organisation_id uuid not null,
  provider varchar(255) not null,
  query varchar(255) not null,
  photos jsonb not null,
  asked_at timestamptz(3) not null default now(),
  primary key (organisation_id, provider, query)
);
create index photo_search_answer_asked_at_index on photo_search_answer (asked_at);
alter table photo_search_answer add constraint photo_search_answer_organisation_id_foreign foreign key (organisation_id) references organisation (id);
create table kept_photo (
  organisation_id uuid not null,
  provider varchar(255) not null,
  photo_id varchar(255) not null,
  blob_key varchar(255) not null,
  created_at timestamptz(3) not null default now(),
  primary key (organisation_id, provider, photo_id)
);
alter table kept_photo add constraint kept_photo_organisation_id_foreign foreign key (organisation_id) references organisation (id);
`;

/** What photo searches answered, and the pictures that posts took from them. */
export class PhotoSearch extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
