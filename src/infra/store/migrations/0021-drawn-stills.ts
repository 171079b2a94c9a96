import { Migration } from '@mikro-orm/migrations';

/** Stills that renders show by a picture drawn of them. */
export class DrawnStills extends Migration {
  override up(): void {
    this.addSql('alter table media_asset add column drawn_key varchar(255);');
    this.addSql('create index media_asset_drawn_key_index on media_asset (drawn_key);');
  }
}
