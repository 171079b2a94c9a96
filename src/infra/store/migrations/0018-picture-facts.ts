import { Migration } from '@mikro-orm/migrations';

/** What pictures show: of older ones nothing is known, and nobody looks again. */
export class PictureFacts extends Migration {
  override up(): void {
    this.addSql(
      'alter table media_asset add column words text null, add column focus jsonb null, add column colors jsonb null, add column light jsonb null;',
    );
    this.addSql('alter table media_upload add column words text null;');
  }
}
