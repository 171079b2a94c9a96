import type { Store } from '#src/infra/store/orm.ts';

/** The store with every statement counted that comes back over it. `counter.sent` may be set back to 0. */
export function countStatements(store: Store): { store: Store; counter: { sent: number } } {
  const counter = { sent: 0 };
  const db = store.db.withPlugin({
    transformQuery: ({ node }) => node,
    // Here and not before: a statement that was built earlier is sent as it is.
    transformResult: async ({ result }) => {
      counter.sent += 1;
      return result;
    },
  }) as typeof store.db;
  return { store: { ...store, db }, counter };
}
