import { Migration } from '@mikro-orm/migrations';

/** What a film looks like: a recorded screen, or what a camera saw. */
export class LooksOfFilms extends Migration {
  override up(): void {
    this.addSql(`alter table media_asset add column look text null;`);
    this.addSql(
      `alter table media_asset add constraint media_asset_look_check check (look in ('screen', 'film'));`,
    );
  }
}
