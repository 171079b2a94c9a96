import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';

/** A tenant with one wallet. `wallet` is what can be spent, `held` what running jobs have set aside; both credits. */
export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: id(),
    name: p.string(),
    wallet: p.integer().default(0).check('wallet >= 0'),
    held: p.integer().default(0).check('held >= 0'),
    createdAt: createdAt(),
  },
});

export type Organisation = InferEntity<typeof Organisation>;
