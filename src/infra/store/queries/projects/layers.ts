import type { LayerConfig } from '../../../../domain/wiring.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

export type NewLayer = Pick<Row<'layer'>, 'id' | 'project_id' | 'kind' | 'name' | 'config'>;

export function insertLayer(db: Db, layer: NewLayer): Promise<Row<'layer'>> {
  return db
    .insertInto('layer')
    .values({ ...layer, config: jsonb(layer.config) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateLayerRow(
  db: Db,
  id: string,
  { name, config }: { name: string; config: LayerConfig },
): Promise<Row<'layer'>> {
  return db
    .updateTable('layer')
    .set({ name, config: jsonb(config) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
