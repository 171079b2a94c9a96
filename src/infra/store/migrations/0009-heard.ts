import { Migration } from '@mikro-orm/migrations';

/** What planning must know of a file is learnt when it is uploaded; of older files nobody asked. */
export class Heard extends Migration {
  override up(): void {
    this.addSql('alter table media_asset add column has_audio boolean null;');
  }
}
