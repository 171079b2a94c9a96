/** Headers of a webhook: those of a Fetch API request, or an object as Node's http has them. */
export type WebhookHeaders =
  | { get: (name: string) => string | null }
  | Record<string, string | string[] | undefined>;

/** How far the sender's clock may be off, in seconds: what was recorded earlier is refused. */
const TOLERANCE_SECONDS = 300;

/** Not from whom it claims to be, altered on its way, or too old. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/**
 * Checks that a webhook is genuine and gives its payload. `body` is the text or the bytes exactly as they came, before
 * any parsing; `secret` is `whsec_…`, or several while they are being changed. Needs Web Crypto alone: Node, browsers
 * and workers have it.
 * @throws WebhookError
 */
export async function verifyWebhook<Payload = unknown>(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  now: Date = new Date(),
): Promise<Payload> {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  const seconds = Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS) {
    throw new WebhookError('The webhook is too old or too new.');
  }
  const message = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  for (const one of typeof secret === 'string' ? [secret] : secret) {
    const name = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', bytesOf(one.replace(/^whsec_/, '')), name, false, [
      'verify',
    ]);
    for (const signature of signatures.split(' ')) {
      const [version, value = ''] = signature.split(',');
      if (version !== 'v1') continue;
      // Compares in a time that does not depend on where they differ.
      if (await crypto.subtle.verify('HMAC', key, bytesOf(value), message)) return JSON.parse(text);
    }
  }
  throw new WebhookError('The signature is not valid.');
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const found =
    typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, unknown>)[name];
  if (typeof found !== 'string' || found === '') throw new WebhookError(`The header ${name} is missing.`);
  return found;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new WebhookError('The secret or the signature is not base64.');
  }
}
