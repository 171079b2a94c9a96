import { keep, kept, tab } from './kept.ts';
import { told } from './told.ts';

/** Who asks: an API key, or a client token that a link brought. */
export type Credential = { key: string } | { token: string };

const NAME = 'credential';
const BY_LINK = /^#token=(.+)$/;

/** What a link brought, else what the tab holds, else the demo's key, unless somebody left on purpose. */
export function firstCredential(): Credential | null {
  const [, token] = BY_LINK.exec(location.hash) ?? [];
  if (token) {
    // It stays out of the history, and of what is copied from the address bar.
    history.replaceState(null, '', location.pathname);
    return keepCredential({ token });
  }
  const held = kept<Credential | 'left' | null>(NAME, null, tab);
  if (held === 'left') return null;
  return held ?? (told.apiKey ? { key: told.apiKey } : null);
}

export function keepCredential(credential: Credential): Credential {
  keep(NAME, credential, tab);
  return credential;
}

export const forgetCredential = (): void => keep(NAME, 'left', tab);
