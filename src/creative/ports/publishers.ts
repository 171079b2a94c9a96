import type { PublishAccount, Publisher } from './publisher.ts';

/** Whoever publishes here, as it is configured. */
export type Publishers = {
  /** Who publishes on an account of an organisation; null: nobody. The id is bare. */
  of: (organisationId: string, account: PublishAccount) => Publisher | null;
  named: (name: string | null) => Publisher | null;
  all: readonly Publisher[];
};

/** Those that are configured, the first that serves an account first; null: for every organisation. */
export function publishersOf(
  configured: readonly Publisher[],
  organisationIds: ReadonlySet<string> | null,
): Publishers {
  return {
    of: (organisationId, account) =>
      organisationIds?.has(organisationId) === false
        ? null
        : (configured.find((publisher) => publisher.serves(account)) ?? null),
    named: (name) => configured.find((publisher) => publisher.name === name) ?? null,
    all: configured,
  };
}
