import { Migration } from '@mikro-orm/migrations';

/** When a model is asked what a picture shows, and why it did not say. Pictures that are there already are not asked about. */
export class ReadPictures extends Migration {
  override up(): void {
    this.addSql(`alter table media_asset add column words_due_at timestamptz(3) null, add column words_fault text null;
alter table media_asset add constraint media_asset_words_fault_check check (words_fault in ('unavailable', 'rate_limited', 'timed_out', 'refused', 'bad_answer'));
create index media_asset_words_due on media_asset (words_due_at) where words_due_at is not null and words is null and deleted_at is null;`);
  }
}
