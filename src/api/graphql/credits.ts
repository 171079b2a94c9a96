import {
  AUTO_HOLD,
  type CreditCause,
  kindOfCause,
  type LedgerAccount,
  PRICE_LIST,
} from '../../domain/credits.ts';
import type { ContentFormat } from '../../domain/formats.ts';
import { encodeId } from '../../domain/ids.ts';
import { listLedger } from '../../usecases/credits/list-ledger.ts';
import { readCredits } from '../../usecases/credits/read-credits.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { ContentFormatEnum } from './enums.ts';
import { pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { CreditsRef, LedgerEntryRef } from './refs.ts';

const FormatPrice = builder.objectRef<{ format: ContentFormat; credits: number }>('FormatPrice').implement({
  description: 'What a completed post of a format costs.',
  fields: (t) => ({
    format: t.field({ type: ContentFormatEnum, description: 'The format.', resolve: ({ format }) => format }),
    credits: t.exposeInt('credits', { description: 'Credits, the same for every organisation.' }),
  }),
});

CreditsRef.implement({
  description:
    "An organisation's wallet. A slideshow costs 50 credits, a video 120, charged when it is completed.",
  fields: (t) => ({
    balance: t.int({
      description: 'Everything owned: available and held.',
      resolve: (row) => row.wallet + row.held,
    }),
    available: t.exposeInt('wallet', { description: 'What can be spent now.' }),
    held: t.exposeInt('held', {
      description: 'Set aside for running jobs; charged or given back when they end.',
    }),
    prices: t.field({
      type: [FormatPrice],
      description: 'The price of every format, held at the start and charged at the end.',
      resolve: () => PRICE_LIST,
    }),
    autoHold: t.int({
      description: 'Held for each AUTO post; what the format it chooses does not cost is given back.',
      resolve: () => AUTO_HOLD,
    }),
  }),
});

const LedgerAccountEnum = enumOf<LedgerAccount>('LedgerAccount', 'An account of the double-entry ledger.', {
  issued: 'What was granted, as a negative figure.',
  wallet: 'What can be spent.',
  held: 'What is set aside for running jobs.',
  revenue: 'What was charged.',
});

const CreditCauseEnum = enumOf<CreditCause>('CreditCause', 'What moved credits.', {
  grant: 'Credits were added: issued to wallet.',
  hold: 'A start set the price of a container aside: wallet to held.',
  settle: 'A container ended: held to revenue for what it cost, and to wallet for the rest.',
});

LedgerEntryRef.implement({
  description: 'One side of a movement of credits. The sides of a transaction sum to zero.',
  fields: (t) => ({
    transactionId: t.id({
      description: 'Names the movement, such as `txn_…`; its sides share it.',
      resolve: (row) => encodeId('transaction', row.transactionId),
    }),
    account: t.field({
      type: LedgerAccountEnum,
      description: 'The account.',
      resolve: ({ account }) => account,
    }),
    amount: t.exposeInt('amount', { description: 'Credits added to the account; negative when taken off.' }),
    cause: t.field({
      type: CreditCauseEnum,
      description: 'What moved them.',
      resolve: ({ cause }) => kindOfCause(cause),
    }),
    jobId: t.id({
      nullable: true,
      description: 'The job, such as `job_…`; null for grants.',
      resolve: ({ jobId: id }) => id && encodeId('job', id),
    }),
    containerId: t.id({
      nullable: true,
      description: 'The container, such as `cnt_…`; null for grants.',
      resolve: ({ containerId: id }) => id && encodeId('container', id),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was written.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

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
