import { Migration } from '@mikro-orm/migrations';

/** A sweep asks of every stored file whether a row names it. */
export class NamedBlobs extends Migration {
  override up(): void {
    this.addSql('create index asset_blob_key_index on asset (blob_key);');
    this.addSql('create index kept_photo_blob_key_index on kept_photo (blob_key);');
    this.addSql('create index media_asset_blob_key_index on media_asset (blob_key);');
  }
}
