import { type Ask, accepts, type PageTable, refusal } from '../row.ts';

/** What the two newer pages say of keys, in the same words; `ask` is a request that is accepted otherwise. */
export const authSection = (ask: Ask): PageTable['sections'][number] => ({
  title: 'Auth and scope',
  rows: [
    {
      says: 'Authorization: Bearer $LAYERS_API_KEY',
      means: 'Authorization: Bearer is accepted',
      ask: { ...ask, headers: { Authorization: 'Bearer @key' }, key: null },
      ...accepts(),
    },
    {
      says: 'Auth Bearer',
      means: 'X-Api-Key is accepted too',
      decided: 'The older page shows it; both forms work on all three.',
      ask: { ...ask, headers: { 'X-Api-Key': '@key' }, key: null },
      ...accepts(),
    },
    {
      says: 'Scope content:write',
      means: 'a key without it is refused, and the scope is named',
      ask: { ...ask, key: '@readerKey' },
      ...refusal('FORBIDDEN_SCOPE', 403, null, { details: { scope: 'content:write' } }),
    },
  ],
});
