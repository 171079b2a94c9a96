import { Migration } from '@mikro-orm/migrations';

/** How posts of a project look unless a start says otherwise. */
export class BrandStyles extends Migration {
  override up(): void {
    this.addSql('alter table project add column brand_style jsonb null;');
  }
}
