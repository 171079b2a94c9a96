import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
alter table api_key add column last_used_at timestamptz(3) null;
create index api_key_organisation_id_created_at_id_index on api_key (organisation_id, created_at, id);
`;

/** Keys are listed, and tell when they were last used. */
export class Keys extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
