import { type LastingAsset, lastingAsset } from '../../lasting-asset.ts';

export type GraphiqlAssets = Record<
  'css' | 'js' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker',
  LastingAsset
>;

/** Nine megabytes of GraphiQL, taken from the package only when a page is asked for. Nothing comes from outside. */
export async function loadGraphiqlAssets(): Promise<GraphiqlAssets> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  return {
    css: lastingAsset('graphiql', 'css', parts.css),
    js: lastingAsset('graphiql', 'js', parts.js),
    editorWorker: lastingAsset('editor-worker', 'js', parts.editorWorkerService),
    jsonWorker: lastingAsset('json-worker', 'js', parts.jsonWorker),
    graphqlWorker: lastingAsset('graphql-worker', 'js', parts.graphqlWorker),
  };
}
