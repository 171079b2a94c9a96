import { readdir } from 'node:fs/promises';
import { Migration } from '@mikro-orm/migrations';

type MigrationClass = new (...given: ConstructorParameters<typeof Migration>) => Migration;

const FOLDER = new URL('./migrations/', import.meta.url);

/** All that lie in the folder, in order. Each is named as its file is; a name, once released, never changes. */
export async function readMigrations(): Promise<{ name: string; class: MigrationClass }[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(new URL(file, FOLDER).href);
      const [found] = Object.values(exported).filter(isMigration);
      if (!found) throw new Error(`${file} exports no migration.`);
      return { name: file.replace('.ts', ''), class: found };
    }),
  );
}

const isMigration = (value: unknown): value is MigrationClass =>
  typeof value === 'function' && value.prototype instanceof Migration;
