import { PRECONDITIONS } from '../../../domain/preconditions.ts';
import { builder } from '../builder.ts';
import { PreconditionInterface, UserError } from './user-error.ts';

for (const kind of Object.values(PRECONDITIONS)) {
  builder.objectType(kind, {
    name: kind.name,
    description: kind.is,
    interfaces: [PreconditionInterface, UserError],
  });
}
