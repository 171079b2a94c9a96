import { Migration } from '@mikro-orm/migrations';

/** Who wrote the words of a post, and its title, are kept with it; of older posts they are not told. */
export class Writers extends Migration {
  override up(): void {
    this.addSql('alter table container add column writer jsonb null, add column title text null;');
  }
}
