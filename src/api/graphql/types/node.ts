import { builder } from '../builder.ts';

/** Whatever has an id of its own and can be read by it. Every type that implements it writes its id as clients see it. */
export const NodeInterface = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Anything that can be read again by its id, with `node`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique among all things; its prefix tells the kind.' }),
  }),
});
