import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { type Asked, execute } from './execute.ts';
import type { Toolbox } from './tools.ts';

const ADDRESS = /^reelgate:\/\/container\/([\w-]+)$/;

/** How posts are asked for. */
export const TEMPLATES = [
  {
    name: 'container',
    title: 'A post',
    uriTemplate: 'reelgate://container/{id}',
    description: 'A post: its texts, its state and links to its film and photos.',
    mimeType: 'application/json',
  },
];

/** A post by its address. @throws ProtocolError there is none, or not for this key */
export async function readResource(asked: Asked, { operation }: Toolbox, uri: string) {
  const nothing = () =>
    new ProtocolError(ProtocolErrorCode.InvalidParams, `There is nothing at ${uri}.`, { uri });
  const id = ADDRESS.exec(uri)?.[1];
  if (!id) throw nothing();
  const { data, errors } = await execute(asked, operation('Container'), { id });
  const [error] = errors ?? [];
  if (error) throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.message, { ...error.extensions });
  if (!data?.container) throw nothing();
  return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(data.container) }] };
}
