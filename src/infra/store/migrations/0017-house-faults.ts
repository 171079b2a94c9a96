import { Migration } from '@mikro-orm/migrations';

/**
 * Faults that are none of the post are counted apart (null while there were none); processes say that they live; a
 * container names the worker that has it.
 */
export class HouseFaults extends Migration {
  override up(): void {
    this.addSql(`alter table container add column house jsonb null, add column holder int null;
create table process_beat (
  id uuid not null primary key,
  role text not null,
  rests_for text null,
  heard_at timestamptz(3) not null,
  constraint process_beat_role_check check (role in ('process', 'worker'))
);`);
  }
}
