import { ENCODED, isEncoded } from '../content-encoding.ts';
import type { GatewayPlugin } from './plugins.ts';
import { MalformedError, readParams } from './read-params.ts';

const JSON_TYPE = /^application\/(graphql\+)?json\s*(;|,|$)/i;

/** Reads bodies that came through Yoga as the fast path does, and takes no others. */
export function useJsonBodies(): GatewayPlugin {
  return {
    onRequestParse({ request: { method, headers }, setRequestParser }) {
      if (method !== 'POST') return;
      setRequestParser(async (request) => {
        if (isEncoded(headers.get('content-encoding'))) throw new MalformedError(ENCODED, 415);
        if (!JSON_TYPE.test(headers.get('content-type') ?? '')) {
          throw new MalformedError('The body is not application/json.', 415);
        }
        return readParams(new Uint8Array(await request.arrayBuffer()));
      });
    },
  };
}
