import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a client of the older schema may trip over in the newer one, one line each. */
export async function breakingChanges(older: string, newer: string): Promise<string[]> {
  const changes = await diff(buildSchema(older), buildSchema(newer));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  return breaking.map(({ message }) => message);
}

/** Whether the step from one version to the other may break clients: a major one, or a minor one before 1.0. */
export function mayBreak(older: string, newer: string): boolean {
  const [was, is] = [older, newer].map((version) => version.split('.').map(Number));
  const part = was?.[0] === 0 && is?.[0] === 0 ? 1 : 0;
  return (is?.[part] ?? 0) > (was?.[part] ?? 0);
}

/** The first line of a released schema says which version it was. */
export const releasedAs = (text: string): string => /^# Released as (\S+)\n/.exec(text)?.[1] ?? '';
