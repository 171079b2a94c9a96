import { Migration } from '@mikro-orm/migrations';

/** How loud the sound of a file is, in LUFS: of older ones nothing is known, and nobody listens again. */
export class LoudnessOfFiles extends Migration {
  override up(): void {
    this.addSql('alter table media_asset add column loudness double precision null;');
  }
}
