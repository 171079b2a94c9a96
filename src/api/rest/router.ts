import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFoundError, PayloadTooLargeError, ValidationError } from '../../domain/refusals.ts';
import type { ApiDeps } from '../deps.ts';
import { MAX_BODY } from '../read-body.ts';
import type { Env } from './env.ts';
import { errorAnswer } from './errors.ts';
import { contentRoutes } from './routes/content.ts';
import { jobEventRoutes } from './routes/job-events.ts';
import { jobRoutes } from './routes/jobs.ts';
import { startRoutes } from './routes/start.ts';

/** The REST face: the same use cases, shaped as the partner API. */
export function createRouter(deps: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new PayloadTooLargeError(`The request body is larger than ${MAX_BODY} bytes.`);
      },
    }),
  );
  startRoutes(app, deps);
  jobRoutes(app, deps);
  jobEventRoutes(app, deps);
  contentRoutes(app, deps);
  app.notFound(({ req }) => {
    throw new NotFoundError(`${req.method} ${req.path}`, req.path, 'an address of this API');
  });
  app.onError((error, context) => {
    const { status, headers, body } = errorAnswer(error, context.env.requestId, deps.log);
    const validationCode = context.get('validationCode');
    if (validationCode && error instanceof ValidationError) body.error.code = validationCode;
    return context.json(body, status, headers);
  });
  return app;
}
