import type { ArgumentRef } from '@pothos/core';
import type { z } from 'zod';
import { builder } from './builder.ts';
import { inputOf, isRequired } from './input-of.ts';
import { typeOf } from './type-of.ts';

type Shape = Readonly<Record<string, z.ZodType>>;
type Args<Of extends Shape> = {
  [Name in keyof Of]: ArgumentRef<typeof builder.$inferSchemaTypes, z.input<Of[Name]>>;
};

/** Arguments of a field from the members that parse them; what an absent one reads as is its default. */
export function argsOf<Of extends Shape>(shape: Of): Args<Of> {
  return builder.args((t) =>
    Object.fromEntries(
      Object.entries(shape).map(([name, of]) => {
        const defaultValue = of.safeParse(undefined).data;
        const required = isRequired(of);
        const type = typeOf(of, name, inputOf)();
        return [name, t.field({ type, required, defaultValue, description: of.description })];
      }),
    ),
  ) as Args<Of>;
}
