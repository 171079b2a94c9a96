import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFoundError, PayloadTooLargeError, ValidationError } from '../../domain/refusals.ts';
import { adaptAnswer } from '../adapt-answer.ts';
import { isEncoded } from '../content-encoding.ts';
import type { ApiDeps } from '../deps.ts';
import { MAX_BODY } from '../read-body.ts';
import { carriesFile, uploadRoutes } from '../uploads.ts';
import type { Env } from './env.ts';
import { EncodedBodyError, errorAnswer } from './errors.ts';
import { openApiRoutes } from './openapi/routes.ts';
import { appMediaRoutes } from './routes/app-media.ts';
import { contentRoutes } from './routes/content.ts';
import { creditRoutes } from './routes/credits.ts';
import { hookRoutes } from './routes/hooks.ts';
import { jobEventRoutes } from './routes/job-events.ts';
import { jobRoutes } from './routes/jobs.ts';
import { planRoutes } from './routes/plan.ts';
import { progressRoutes } from './routes/progress.ts';
import { projectRoutes } from './routes/projects.ts';
import { heldRoutes } from './routes/projects-held.ts';
import { reviewRoutes } from './routes/review.ts';
import { startRoutes } from './routes/start.ts';
import { whoamiRoutes } from './routes/whoami.ts';
import { inSentNames } from './sent-names.ts';

/** The REST face: the same use cases, shaped as the partner API. */
export function createRouter(deps: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();
  const limited = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => {
      throw new PayloadTooLargeError(`The request body is larger than ${MAX_BODY} bytes.`);
    },
  });
  app.use(adaptAnswer);
  app.use('/v1/*', (context, next) => {
    if (!isEncoded(context.req.header('Content-Encoding'))) return next();
    throw new EncodedBodyError();
  });
  app.use((context, next) => (carriesFile(context) ? next() : limited(context, next)));
  startRoutes(app, deps);
  planRoutes(app, deps);
  jobRoutes(app, deps);
  jobEventRoutes(app, deps);
  contentRoutes(app, deps);
  projectRoutes(app, deps);
  heldRoutes(app, deps);
  progressRoutes(app, deps);
  reviewRoutes(app, deps);
  hookRoutes(app, deps);
  creditRoutes(app, deps);
  whoamiRoutes(app, deps);
  appMediaRoutes(app, deps);
  uploadRoutes(app, deps);
  openApiRoutes(app);
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
