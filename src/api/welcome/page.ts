export type WelcomeOptions = {
  /** Under which all is served; empty or without a slash at the end. */
  basePath: string;
  /** Whether GraphiQL is served. */
  graphiql: boolean;
  /** A finished post, by addresses on this server; null where there is none to show. */
  post: { video: string; poster: string | null; title: string } | null;
};

const STYLE = `
:root { color-scheme: light dark; --dim: light-dark(#5a6572, #9aa6b2); --link: light-dark(#0b5cad, #7db8f5) }
body { margin: 0 auto; max-width: 56rem; padding: clamp(1.5rem, 6vw, 4rem); display: flex; flex-wrap: wrap; gap: 3rem; font: 17px/1.6 system-ui, sans-serif; background: light-dark(#fff, #0f1216); color: light-dark(#1b2229, #e4e9ee) }
main { flex: 1 1 20rem } video { width: 17rem; max-height: 85vh; border-radius: 1rem; background: #000 }
h1 { margin-top: 0 } a { color: var(--link) } li { margin: .6rem 0 } p, small { color: var(--dim) } code { font-size: .9em }
`;

/** What a browser sees that opens the gateway itself. Nothing but what is in it, and the film. */
export function welcomePage({ basePath, graphiql, post }: WelcomeOptions): string {
  const playing =
    post &&
    `<video src="${escaped(post.video)}"${post.poster ? ` poster="${escaped(post.poster)}"` : ''} aria-label="${escaped(post.title)}" autoplay muted loop playsinline controls></video>`;
  const links = [
    ...(graphiql
      ? [`<a href="${basePath}/graphql">GraphiQL</a> <small>the three mutations, in tabs</small>`]
      : []),
    `<a href="${basePath}/v1/docs">REST reference</a> <small>and <a href="${basePath}/v1/openapi.json">openapi.json</a></small>`,
    `<a href="${basePath}/health/ready">Readiness</a>`,
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Reelgate</title>
    <link rel="icon" href="data:,">
    <style>${STYLE}</style>
  </head>
  <body>
    ${playing ?? ''}
    <main>
      <h1>Reelgate</h1>
      <p>This gateway turns briefs into finished posts.</p>
      <ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>
      <p>The demo's keys and ids are in <code>demo.json</code> of the data directory (<code>.reelgate</code>); <code>npm run keys -- create --org "Acme" --env live</code> makes others.</p>
    </main>
  </body>
</html>
`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
