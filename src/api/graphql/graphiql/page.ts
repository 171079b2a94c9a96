import type { GraphiqlAssets } from './assets.ts';
import type { Tab } from './tabs.ts';

export type PageOptions = {
  assets: GraphiqlAssets;
  /** Where operations go. */
  endpoint: string;
  /** Where the assets are, ending in a slash. */
  base: string;
  tabs: Tab[];
  /** Opened in front of them. */
  opened: Tab | null;
  /** Filled into the headers pane and, for sockets, into connectionParams; null fills nothing in. */
  apiKey: string | null;
  subscriptionsProtocol: 'SSE' | 'WS';
};

/**
 * The GraphiQL page. Subscriptions go over SSE by default, which sends what the headers pane holds; over a
 * socket only `connectionParams` of these options are sent.
 */
export function graphiqlPage(page: PageOptions): string {
  const { assets, endpoint, base, tabs: examples, opened, apiKey, subscriptionsProtocol } = page;
  const tabs = opened ? [opened, ...examples] : examples;
  const options = {
    title: 'Reelgate',
    endpoint,
    defaultTabs: tabs,
    headers: JSON.stringify({ Authorization: `Bearer ${apiKey ?? '<API key>'}` }, null, 2),
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
    subscriptionsProtocol,
    ...opened,
    ...(apiKey && { connectionParams: { apiKey } }),
  };
  const workers = {
    editorWorkerService: base + assets.editorWorker.name,
    json: base + assets.jsonWorker.name,
    graphql: base + assets.graphqlWorker.name,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Reelgate GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${base + assets.css.name}">
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
    <script>
      const workers = ${inScript(workers)};
      self.MonacoEnvironment = {
        globalAPI: false,
        getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService,
      };
    </script>
    <script src="${base + assets.js.name}"></script>
    <script>
      // GraphiQL opens its first tab with the variables it last kept, not with those of the tab.
      try {
        if (!localStorage.getItem('graphiql:tabState')) {
          localStorage.setItem('graphiql:variables', ${inScript(tabs[0]?.variables ?? '')});
        }
      } catch {
        // Where nothing may be stored, the pane is filled in by hand.
      }
      YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${inScript(options)});
    </script>
  </body>
</html>
`;
}

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
