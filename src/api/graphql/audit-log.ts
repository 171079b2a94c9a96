import type { Door } from '../../domain/acts.ts';
import { encodeId } from '../../domain/ids.ts';
import { auditFilter } from '../../domain/inputs/lists.ts';
import type { Row } from '../../infra/store/database.ts';
import { listAuditLog } from '../../usecases/audit/list-audit-log.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';

const DoorEnum = enumOf<Door>('Door', 'A way in.', {
  graphql: 'GraphQL, which the command line uses too.',
  rest: 'REST.',
  mcp: 'An agent over MCP.',
});

const AuditEntry = builder.objectRef<Row<'audit_entry'>>('AuditEntry').implement({
  description: 'Something that a key did, or was refused.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: (row) => row.createdAt }),
    act: t.exposeString('act', { description: 'What: the name of the mutation, over REST too.' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'The id of what it was done to, or of what it made; null where there is none.',
    }),
    outcome: t.exposeString('outcome', { description: '`DONE`, or the code of the refusal.' }),
    keyId: t.id({ description: 'The API key.', resolve: ({ keyId }) => encodeId('key', keyId) }),
    byToken: t.exposeBoolean('byToken', { description: 'Whether a client token of the key did it.' }),
    door: t.field({ type: DoorEnum, description: 'Where it came in.', resolve: ({ door }) => door }),
    requestId: t.exposeString('requestId', { description: 'The request, as its answer named it.' }),
  }),
});

const AuditLog = builder.connectionObject(
  { type: AuditEntry, name: 'AuditLogConnection', description: 'A page of the audit log, newest first.' },
  { name: 'AuditLogEdge', description: 'An entry in a page.' },
);

builder.queryField('auditLog', (t) =>
  t.field({
    type: AuditLog,
    authScopes: { key: 'keys:admin' },
    description: 'What keys of your organisation did and were refused, by whatever way, newest first.',
    args: { ...pageArgs, ...argsOf(auditFilter) },
    complexity: pageComplexity,
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listAuditLog(deps.store.db, await caller(), args), args.after)),
  }),
);
