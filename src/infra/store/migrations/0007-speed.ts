import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create index container_speed on container (format, id) where status = 'completed' and attempt = 1;
create index plan_expires_at_index on plan (expires_at);
`;

/** The newest posts of a format are found at once, and so are plans past their time. */
export class Speed extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
