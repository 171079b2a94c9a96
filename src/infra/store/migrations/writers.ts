import { Migration } from '@mikro-orm/migrations';

/** Who wrote the words of a post is kept with it; of older posts it is not told. */
export class Writers extends Migration {
  override up(): void {
    this.addSql('alter table container add column writer jsonb null;');
  }
}
