import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { auditFilter } from '../../domain/inputs/lists.ts';
import type { Row } from '../../infra/store/database.ts';
import { listAuditLog } from '../../usecases/audit/list-audit-log.ts';
import type { ApiDeps } from '../deps.ts';
import { record } from '../record.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import { OPERATIONS } from './openapi/operations.ts';
import type { auditEntry } from './openapi/schemas/account.ts';
import { pageBody } from './page-body.ts';

/** Routes that do something, as their addresses are recognised. */
const WRITES = Object.entries(OPERATIONS).flatMap(([route, { act }]) => {
  const [method, path = ''] = route.split(' ');
  return act
    ? [{ act, method, address: new RegExp(`^${path.replaceAll(/:(\\w+)/g, '(?<$1>[^/]+)')}$`) }]
    : [];
});

/** Keeps what is done over REST, whatever the route, in the audit log. To be used before the routes. */
export function auditRequests(app: Hono<Env>, deps: ApiDeps): void {
  app.use('/v1/*', async (context, next) => {
    await next();
    const caller = context.get('caller');
    const { method, path } = context.req;
    const done =
      method === 'GET' || !caller
        ? null
        : WRITES.find((one) => one.method === method && one.address.test(path));
    if (!done || !caller) return;
    const body = await jsonOf(context);
    const { id, jobId, planId, uploadId, mediaId, error } = body;
    await record(deps, caller, {
      ...{ act: done.act, door: 'rest', requestId: context.env.requestId },
      input: paramsOf(done.address, path),
      made: [id, jobId, planId, uploadId, mediaId].find((one) => typeof one === 'string') ?? null,
      outcome: context.res.ok ? 'DONE' : codeOf(error),
    });
  });
}

export function auditRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/audit-log', async (context) => {
    const caller = await callerWith(deps, context, 'keys:admin');
    const page = await listAuditLog(deps.store.db, caller, listQuery(context, auditFilter));
    return context.json(pageBody(page, page.items.map(entryBody)));
  });
}

function entryBody(row: Row<'audit_entry'>): z.input<typeof auditEntry> {
  const { createdAt: at, act, subject, outcome, keyId, byToken, door, requestId } = row;
  return { at, act, subject, outcome, keyId: encodeId('key', keyId), byToken, door, requestId };
}

const paramsOf = (address: RegExp, path: string) =>
  Object.fromEntries(
    Object.entries(address.exec(path)?.groups ?? {}).map(([name, value]) => [name, decoded(value)]),
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function jsonOf({ res }: Context<Env>): Promise<Record<string, unknown>> {
  if (!res.headers.get('content-type')?.includes('json')) return {};
  const read: unknown = await res.clone().json();
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : 'INTERNAL';
}
