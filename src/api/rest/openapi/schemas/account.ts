import { z } from 'zod';
import { DOORS } from '../../../../domain/acts.ts';
import { SCOPES, TIERS } from '../../../../domain/scopes.ts';
import { instant, outsideId } from './common.ts';

export const credits = z
  .object({
    organizationId: outsideId('organisation'),
    balance: z.int().meta({ description: '`available` and `reservedCredits` together.' }),
    available: z.int().meta({ description: 'What can be spent now.' }),
    includedRemaining: z.literal(0),
    prepaidBalance: z.int(),
    reservedCredits: z.int().meta({ description: 'Held for jobs that run.' }),
    includedThisPeriod: z.literal(0),
    usedThisPeriod: z.int(),
    currentPeriod: z.object({ start: instant, end: instant, usedCredits: z.int() }),
    estimatedCreditsPerFormat: z.record(z.string(), z.int()),
  })
  .meta({ id: 'Credits' });

export const whoami = z
  .object({
    organizationId: outsideId('organisation'),
    organizationName: z.string(),
    workspaceId: z.null(),
    parentOrganizationId: z.null(),
    apiKeyId: outsideId('key'),
    test: z.boolean().meta({
      description: 'Test keys run everything, are charged nothing, and change only what test keys made.',
    }),
    scopes: z.array(z.enum(SCOPES)),
    rateLimitTier: z.enum(TIERS),
    creditBalance: z.int().nullable().meta({ description: 'Null without the scope credits:read.' }),
  })
  .meta({ id: 'Whoami' });

export const clientToken = z
  .object({
    token: z.string().meta({
      description: 'Sent as `Authorization: Bearer`, and for event streams also as `?token=`.',
    }),
    scopes: z.array(z.enum(SCOPES)),
    expiresAt: instant,
  })
  .meta({ id: 'ClientToken' });

export const auditEntry = z
  .object({
    at: instant,
    act: z.string().meta({ description: 'The name of the mutation that does the same over GraphQL.' }),
    subject: z
      .string()
      .nullable()
      .meta({ description: 'The id of what it was done to, or of what it made.' }),
    outcome: z.string().meta({ description: '`DONE`, or the code of the refusal.' }),
    keyId: outsideId('key'),
    byToken: z.boolean().meta({ description: 'Whether a client token of the key did it.' }),
    door: z.enum(DOORS),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEntry', description: 'Something that a key did, or was refused.' });
