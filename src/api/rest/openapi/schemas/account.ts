import { z } from 'zod';
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
