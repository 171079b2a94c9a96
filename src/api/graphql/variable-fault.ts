import type { GraphQLError } from 'graphql';
import type { Issue } from '../../domain/refusals.ts';

/**
 * What is wrong in the variables, and where; null for any other error. graphql-js tells the place only inside a
 * sentence that repeats the whole value, which is not sent back: `Variable "$input" got invalid value … at
 * "input.brief.targetPlatforms[1]"; <what is wrong>`.
 */
export function variableFault({ message, originalError }: GraphQLError): Issue | null {
  if (!originalError || !message.startsWith('Variable "$')) return null;
  const lead = message.slice(0, -originalError.message.length);
  if (`${lead}${originalError.message}` !== message || !lead.endsWith('; ')) return null;
  // Quotes within the value are escaped, so this cannot be a part of it.
  const [, place = ''] = lead.match(/ at "([^"]*)"; $/) ?? [];
  // Fields are named from within their input, items of a list by the variable that holds it.
  const path = place.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\w+\.(?!\d)/, '');
  return { path, message: originalError.message };
}
