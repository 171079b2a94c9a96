import { Migration } from '@mikro-orm/migrations';

const STATUSES = [
  ...['intent', 'scheduled', 'sending', 'processing', 'handed_over', 'waiting_for_person'],
  ...['published', 'failed', 'canceled'],
].map((status) => `'${status}'`);

const SCHEMA = `
alter table scheduled_post add column status text not null default 'intent', add column publisher varchar(255) null,
  add column tries int not null default 0, add column fence int not null default 0, add column round int not null default 1,
  add column next_try_at timestamptz(3) null, add column handle jsonb null, add column url text null,
  add column last_error jsonb null, add column handed_at timestamptz(3) null, add column published_at timestamptz(3) null;
alter table scheduled_post add constraint scheduled_post_status_check check (status in (${STATUSES.join(', ')}));
create index scheduled_post_due on scheduled_post (next_try_at) where next_try_at is not null;
`;

/** What becomes of posts at their time. What was planned before stays an intent. */
export class Publications extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
