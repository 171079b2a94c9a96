import type { Area } from '../operation.ts';
import { credits, whoami } from '../schemas/account.ts';

export const accountArea: Area = {
  tag: 'Account',
  description: 'Who asks, what is in the wallet, and this document.',
  operations: {
    'GET /v1/whoami': {
      summary: 'Who asks',
      description: 'Needs a key, but no scope.',
      answers: { 200: { description: 'The key and its organisation.', schema: whoami } },
    },
    'GET /v1/credits': {
      summary: 'Read the wallet',
      description: 'One wallet for the whole organisation.',
      scope: 'credits:read',
      answers: { 200: { description: 'The wallet.', schema: credits } },
    },
    'GET /v1/openapi.json': {
      summary: 'This document',
      description: 'OpenAPI 3.1.',
      open: true,
      answers: { 200: { description: 'The document.', contentType: 'application/json' } },
    },
    'GET /v1/docs': {
      summary: 'This document as a page',
      description: 'Works without any other server.',
      open: true,
      answers: { 200: { description: 'The page.', contentType: 'text/html' } },
    },
  },
};
