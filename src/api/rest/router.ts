import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PayloadTooLargeError } from '../../domain/access-refusals.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { adaptAnswer } from '../adapt-answer.ts';
import { answerHead } from '../answer-head.ts';
import { isEncoded } from '../content-encoding.ts';
import type { ApiDeps } from '../deps.ts';
import { MAX_BODY } from '../read-body.ts';
import { carriesFile, uploadRoutes } from '../uploads.ts';
import { appMediaRoutes } from './app-media.ts';
import { auditRequests, auditRoutes } from './audit.ts';
import { clientTokenRoutes } from './client-tokens.ts';
import { collectionRoutes } from './collections.ts';
import { contentRoutes } from './content.ts';
import { creditRoutes } from './credits.ts';
import type { Env } from './env.ts';
import { EncodedBodyError, errorAnswer } from './errors.ts';
import { hookRoutes } from './hooks.ts';
import { influencerRoutes } from './influencers.ts';
import { ingestRoutes } from './ingest.ts';
import { jobEventRoutes } from './job-events.ts';
import { jobRoutes } from './jobs.ts';
import { openApiRoutes } from './openapi/routes.ts';
import { planRoutes } from './plan.ts';
import { projectRoutes } from './projects.ts';
import { publishRoutes } from './publish.ts';
import { reviewRoutes } from './review.ts';
import { inSentNames } from './sent-names.ts';
import { socialAccountRoutes } from './social-accounts.ts';
import { startRoutes } from './start.ts';
import { verifyRoutes } from './verify.ts';
import { webhookRoutes } from './webhooks.ts';
import { whoamiRoutes } from './whoami.ts';

/** The REST face: the same use cases, shaped as the partner API. */
export function createRouter(deps: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();
  const limited = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => {
      throw new PayloadTooLargeError(`The request body is larger than ${MAX_BODY} bytes.`);
    },
  });
  app.use(answerHead);
  app.use(adaptAnswer);
  auditRequests(app, deps);
  app.use('/v1/*', (context, next) => {
    if (!isEncoded(context.req.header('Content-Encoding'))) return next();
    throw new EncodedBodyError();
  });
  app.use((context, next) => (carriesFile(context) ? next() : limited(context, next)));
  startRoutes(app, deps);
  ingestRoutes(app, deps);
  planRoutes(app, deps);
  jobRoutes(app, deps);
  jobEventRoutes(app, deps);
  contentRoutes(app, deps);
  projectRoutes(app, deps);
  influencerRoutes(app, deps);
  socialAccountRoutes(app, deps);
  reviewRoutes(app, deps);
  verifyRoutes(app, deps);
  publishRoutes(app, deps);
  hookRoutes(app, deps);
  creditRoutes(app, deps);
  whoamiRoutes(app, deps);
  auditRoutes(app, deps);
  clientTokenRoutes(app, deps);
  appMediaRoutes(app, deps);
  collectionRoutes(app, deps);
  webhookRoutes(app, deps);
  uploadRoutes(app, deps);
  openApiRoutes(app, deps);
  app.notFound(({ req }) => {
    throw new NotFoundError(`${req.method} ${req.path}`, req.path, 'an address of this API');
  });
  app.onError((error, context) => {
    const told = inSentNames(error, context);
    const { status, headers, body } = errorAnswer(told, context.env.requestId, deps.log);
    // What is left of a file is not read to its end, so the connection cannot be used again.
    if (carriesFile(context) && !context.env.outgoing.req.complete) context.header('Connection', 'close');
    const validationCode = context.get('validationCode');
    if (validationCode && error instanceof ValidationError) body.error.code = validationCode;
    return context.json(body, status, headers);
  });
  return app;
}
