import { isPrecondition } from '../../domain/preconditions.ts';
import type { Refusal, RefusalKind } from '../../domain/refusals.ts';
import { builder } from './builder.ts';
import { fieldsOf } from './output-of.ts';
import { PreconditionInterface, UserError } from './user-error.ts';

const made = new Set<RefusalKind>();

/** A kind of refusal as a member of a result; the first result that lists it makes its type. */
export function errorOf(kind: RefusalKind): RefusalKind {
  if (made.has(kind)) return kind;
  made.add(kind);
  const { name, is: description, code, shape } = kind;
  const told = { name, description, extensions: { code } };
  if (isPrecondition(kind))
    builder.objectType(kind, { ...told, interfaces: [PreconditionInterface, UserError] });
  else {
    // The builder knows classes by what may be given to make one, which matters to nobody here.
    builder.objectType(kind as unknown as typeof Refusal, {
      ...told,
      interfaces: [UserError],
      fields: fieldsOf(shape, name, ({ facts }: Refusal) => facts),
    });
  }
  return kind;
}
