import { ForbiddenScopeError, PayloadTooLargeError } from '../../../../domain/access-refusals.ts';
import { createClientTokenInput } from '../../../../domain/inputs/client-token.ts';
import { auditFilter } from '../../../../domain/inputs/lists.ts';
import { ValidationError } from '../../../../domain/refusals.ts';
import { CREATE_CLIENT_TOKEN_REFUSALS } from '../../../../usecases/keys/create-client-token.ts';
import type { Area } from '../operation.ts';
import { queryOf } from '../query-of.ts';
import { auditEntry, clientToken, credits, whoami } from '../schemas/account.ts';
import { pageOf } from '../schemas/common.ts';

export const accountArea: Area = {
  tag: 'Account',
  description: 'Who asks, what is in the wallet, and this document.',
  operations: {
    'GET /v1/whoami': {
      id: 'whoami',
      summary: 'Who asks',
      description: 'Needs a key, but no scope.',
      answers: { 200: { description: 'The key and its organisation.', schema: whoami } },
    },
    'POST /v1/client-tokens': {
      act: 'createClientToken',
      id: 'createClientToken',
      summary: 'Make a client token',
      description:
        'A token that a page may hold in the place of your key: it can do less, reaches only the projects and jobs it names, and ends, as UNAUTHENTICATED with `details.reason` TOKEN_EXPIRED. Needs a key, but no scope; what is asked beyond those of the key is FORBIDDEN_SCOPE and named.',
      body: createClientTokenInput,
      bodyExamples: { watching: { scopes: ['jobs:read'], jobIds: ['job_01HXZ9G7KMV2QX8Y1S5RJW3B7X'] } },
      answers: { 201: { description: 'The token.', schema: clientToken } },
      refusals: [...CREATE_CLIENT_TOKEN_REFUSALS, ForbiddenScopeError, PayloadTooLargeError],
    },
    'GET /v1/credits': {
      id: 'getCredits',
      summary: 'Read the wallet',
      description: 'One wallet for the whole organisation.',
      scope: 'credits:read',
      answers: { 200: { description: 'The wallet.', schema: credits } },
    },
    'GET /v1/audit-log': {
      id: 'listAuditLog',
      summary: 'Read who did what',
      description: 'What keys of your organisation did and were refused, by whatever way, newest first.',
      scope: 'keys:admin',
      query: queryOf(auditFilter),
      answers: { 200: { description: 'A page.', schema: pageOf(auditEntry) } },
      refusals: [ValidationError],
    },
    'GET /v1/openapi.json': {
      id: 'getOpenapi',
      summary: 'This document',
      description: 'OpenAPI 3.1.',
      open: true,
      answers: { 200: { description: 'The document.', contentType: 'application/json' } },
    },
    'GET /v1/docs': {
      id: 'getDocs',
      summary: 'This document as a page',
      description: 'Works without any other server.',
      open: true,
      answers: { 200: { description: 'The page.', contentType: 'text/html' } },
    },
  },
};
