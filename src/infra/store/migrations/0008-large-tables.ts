import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create index container_processing on container (id) where status = 'processing';
create index container_review on container (project_id, approval_status, created_at, id) where approval_status <> 'not_required';
create index ledger_entry_revenue on ledger_entry (organisation_id, created_at) include (amount) where account = 'revenue';
`;

/** What is asked often of tables that only grow: dead workers' containers, posts under review, the month's charges. */
export class LargeTables extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
