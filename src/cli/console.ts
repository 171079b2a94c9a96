import {
  explain,
  isRefusal,
  ProjectsDocument,
  type SuccessOf,
  ViewerDocument,
} from '../client/entry/main.ts';
import { readConfig } from '../config.ts';
import { TOKEN_SCOPES } from '../domain/client-token.ts';
import { MakeTokenDocument, type MakeTokenMutation } from '../web/generated/operations.ts';
import { runCommand } from './command.ts';
import { openClient } from './demo/client.ts';
import { findServer } from './demo/find-server.ts';
import { UsageError } from './usage-error.ts';

/** How long the link lets its holder in: the longest there is. */
const DAY_SECONDS = 86_400;
/** Projects that a token can name. */
const MOST = 50;
/** What a link can let its holder do, as GraphQL says it. */
const BY_LINK = TOKEN_SCOPES.map((scope) => scope.toUpperCase().replace(':', '_'));

/** Prints a link that opens the console of a running server without a key, for a day. */
await runCommand(async (stop) => {
  await using server = await findServer(readConfig('demo'), stop);
  const client = openClient(server, stop);
  const { viewer } = await client.ask(ViewerDocument, {});
  const { projects } = await client.ask(ProjectsDocument, { first: MOST });
  const input = {
    scopes: viewer.scopes.filter((scope) => BY_LINK.includes(scope)),
    projectIds: projects.edges.map(({ node }) => node.id),
    expiresInSeconds: DAY_SECONDS,
  };
  const { createClientToken: answer } = await client.ask(MakeTokenDocument, { input });
  if (!answer || isRefusal(answer)) throw new UsageError(answer ? explain(answer) : 'No answer.');
  const { token, expiresAt } = answer as SuccessOf<MakeTokenMutation['createClientToken']>;
  console.log(`${server.url}/#token=${token}`);
  console.log(`It lets its holder in until ${expiresAt}.`);
});
