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
  const [, ...path] = place.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return { path: path.join('.'), message: originalError.message };
}
