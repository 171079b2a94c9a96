import { Migration } from '@mikro-orm/migrations';

/** Where a film is cut, and where the eye goes in between: of older ones nothing is known, and nobody looks again. */
export class ShotsOfFilms extends Migration {
  override up(): void {
    this.addSql('alter table media_asset add column shots jsonb null;');
  }
}
