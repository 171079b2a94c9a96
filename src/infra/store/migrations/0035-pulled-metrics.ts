import { Migration } from '@mikro-orm/migrations';

/** Figures that publishers tell of posts. What was published before is not asked after. */
export class PulledMetrics extends Migration {
  override up(): void {
    this.addSql(`alter table scheduled_post add column metrics_due_at timestamptz(3) null, add column figures jsonb null;
create index scheduled_post_metrics_due on scheduled_post (publisher, metrics_due_at) where metrics_due_at is not null;
alter table post_metric add column pulled_from varchar(255) null;`);
  }
}
