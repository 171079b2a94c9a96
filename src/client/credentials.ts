export type CredentialOptions = {
  /** An API key. It may do all that its scopes allow in the whole organisation: not for pages. */
  key?: string;
  /** A client token, or a function that fetches one; it is asked again when one has ended. */
  token?: string | (() => string | Promise<string>);
};

/** Who asks. */
export type Credentials = {
  /** What follows `Bearer`; undefined for nobody. Rejects as the function that fetches tokens does. */
  bearer(): Promise<string | undefined>;
  /** Whether there can be another one. */
  renews: boolean;
  /** Forgets one that was refused, so that another is asked for. */
  spent(bearer: string | undefined): void;
};

export function credentialsOf({ key, token }: CredentialOptions): Credentials {
  if (typeof token !== 'function') {
    const bearer = Promise.resolve(token ?? key);
    return { bearer: () => bearer, renews: false, spent: () => {} };
  }
  let held: Promise<string> | null = null;
  let known: string | undefined;
  const fetched = async () => {
    try {
      known = await token();
      return known;
    } catch (error) {
      held = null;
      throw error;
    }
  };
  return {
    bearer: () => {
      held ??= fetched();
      return held;
    },
    renews: true,
    spent: (bearer) => {
      if (bearer === known) held = null;
    },
  };
}
