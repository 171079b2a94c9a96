import { escapeHtml } from '../escape-html.ts';

export type ConsolePageOptions = {
  /** Under which all is served; empty or without a slash at the end. */
  basePath: string;
  /** Names of its files. */
  script: string;
  style: string;
  /** Whether GraphiQL is served. */
  graphiql: boolean;
  /** Whether a model writes. */
  hasModel: boolean;
  /** The demo's key and its project, for who sits at the machine. */
  demo: { apiKey: string; projectId: string } | null;
};

/** Where the files of the console are. */
export const CONSOLE_ASSETS = '/console/';

/** What a browser gets that opens the gateway: everything else is drawn by the script, which reads the meta tag. */
export function consolePage({
  basePath,
  script,
  style,
  graphiql,
  hasModel,
  demo,
}: ConsolePageOptions): string {
  const files = basePath + CONSOLE_ASSETS;
  const told = JSON.stringify({
    basePath,
    graphiql,
    hasModel,
    apiKey: demo?.apiKey ?? null,
    projectId: demo?.projectId ?? null,
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <meta name="reelgate" content="${escapeHtml(told)}">
    <title>Reelgate</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${files}${style}">
    <script type="module" src="${files}${script}"></script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>
      The console needs JavaScript.
      ${graphiql ? `<a href="${basePath}/graphql">GraphiQL</a>` : ''}
      <a href="${basePath}/v1/docs">REST reference</a>
    </noscript>
  </body>
</html>
`;
}
