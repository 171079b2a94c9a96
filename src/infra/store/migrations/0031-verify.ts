import { Migration } from '@mikro-orm/migrations';

const GROWN: [table: string, column: string, values: string[]][] = [
  ['container', 'kind', ['content_verify']],
  ['container', 'stage', ['rendering', 'comparing']],
  ['job', 'stage', ['rendering', 'comparing']],
  ['job', 'use_case', ['verify_render']],
  ['idempotency_record', 'use_case', ['verify_render']],
  ['job_event', 'stage', ['rendering', 'comparing']],
  ['job_event', 'container_stage', ['rendering', 'comparing']],
];

/** Adds to a list of allowed values, whatever is on it by now. */
const widen = ([table, column, values]: (typeof GROWN)[number]) => {
  const name = `${table}_${column}_check`;
  const more = values.map((value) => `, ''${value}''::text`).join('');
  return `do $$
declare allowed text;
begin
  select regexp_replace(pg_get_constraintdef(oid), '\\]', '${more}]') into strict allowed
    from pg_constraint where conname = '${name}' and conrelid = '${table}'::regclass;
  alter table ${table} drop constraint ${name};
  execute 'alter table ${table} add constraint ${name} ' || allowed;
end $$;`;
};

/** Jobs that render a post again and compare. */
export class Verify extends Migration {
  override up(): void {
    for (const one of GROWN) this.addSql(widen(one));
  }
}
