import { Migration } from '@mikro-orm/migrations';

/** Which formats there are is said once, in the domain: a new one needs no migration. */
export class AnyFormat extends Migration {
  override up(): void {
    this.addSql('alter table container drop constraint container_format_check;');
  }
}
