import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { type Act, DOORS } from '../../../domain/acts.ts';
import { createdAt, id } from './columns.ts';
import { Organisation } from './organisation.ts';

/** Something that a key did, or was refused. Never updated or deleted. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  indexes: [{ properties: ['organisationId', 'createdAt', 'id'] }],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    keyId: p.uuid(),
    /** Whether a client token of the key did it. */
    byToken: p.boolean(),
    door: p.enum(DOORS),
    act: p.string().$type<Act>(),
    /** The id of what it was done to, as clients see it; null where there is none. */
    subject: p.string().nullable(),
    /** `DONE`, or the code of the refusal. */
    outcome: p.string(),
    requestId: p.string(),
    createdAt: createdAt(),
  },
});

export type AuditEntry = InferEntity<typeof AuditEntry>;
