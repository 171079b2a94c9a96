import { createHash } from 'node:crypto';
import { type Encoding, encode } from '../../content-encoding.ts';

export type GraphiqlAsset = {
  /** Name with a hash of the content in it, so that it can be cached for good. */
  name: string;
  contentType: string;
  /** The bytes in an encoding; compressed once, when first asked for. */
  body: (encoding: Encoding) => Promise<Buffer<ArrayBuffer>>;
};
export type GraphiqlAssets = Record<
  'css' | 'js' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker',
  GraphiqlAsset
>;

/** Nine megabytes of GraphiQL, taken from the package only when a page is asked for. Nothing comes from outside. */
export async function loadGraphiqlAssets(): Promise<GraphiqlAssets> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  return {
    css: asset('graphiql', 'css', parts.css),
    js: asset('graphiql', 'js', parts.js),
    editorWorker: asset('editor-worker', 'js', parts.editorWorkerService),
    jsonWorker: asset('json-worker', 'js', parts.jsonWorker),
    graphqlWorker: asset('graphql-worker', 'js', parts.graphqlWorker),
  };
}

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

function asset(name: string, extension: 'css' | 'js', content: string): GraphiqlAsset {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const bodies = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();
  return {
    name: `${name}.${hash}.${extension}`,
    contentType: TYPES[extension],
    body: (encoding) => {
      const body = bodies.get(encoding) ?? encode(bytes, encoding);
      bodies.set(encoding, body);
      return body;
    },
  };
}
