import { listLedger } from '../../../usecases/credits/list-ledger.ts';
import { readCredits } from '../../../usecases/credits/read-credits.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { present } from '../present.ts';
import { CreditsRef, LedgerEntryRef } from '../refs.ts';
import { pageArgs, pageComplexity } from '../types/held.ts';

const LedgerEntryConnection = builder.connectionObject(
  { type: LedgerEntryRef, name: 'LedgerEntryConnection', description: 'A page of the ledger, newest first.' },
  { name: 'LedgerEntryEdge', description: 'An entry in a page.' },
);

builder.queryField('credits', (t) =>
  t.field({
    type: CreditsRef,
    authScopes: { key: 'credits:read' },
    description: 'The wallet of your organisation, and what posts cost.',
    resolve: async (_root, _args, { deps, caller }) => readCredits(deps.store.db, await caller()),
  }),
);

builder.queryField('ledgerEntries', (t) =>
  t.field({
    type: LedgerEntryConnection,
    authScopes: { key: 'credits:read' },
    description: 'Every movement of the credits of your organisation, newest first. Nothing is ever changed.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listLedger(deps.store.db, await caller(), args), args.after)),
  }),
);
