import type { Hono, Env as HonoEnv } from 'hono';
import type { ApiDeps } from './deps.ts';

export type HealthDeps = Pick<ApiDeps, 'readiness' | 'warnings' | 'metrics'>;

/** A part that takes longer counts as broken. */
const PATIENCE_MS = 2000;

/**
 * `/health/live`: the process answers. `/health/ready`: all it leans on answers too; what it could do without for a
 * while is in `warnings` if it is out of order. `/metrics`: for Prometheus.
 */
export function healthRoutes<E extends HonoEnv>(
  app: Hono<E>,
  { readiness, warnings = {}, metrics }: HealthDeps,
): void {
  app.get('/health/live', (context) => context.json({ status: 'ok' }));

  app.get('/health/ready', async (context) => {
    const [checks, others] = await Promise.all([statesOf(readiness), statesOf(warnings)]);
    const ready = checks.every(isOk);
    const warned = others.filter((one) => !isOk(one));
    const body = {
      status: ready ? 'ok' : 'unavailable',
      checks: Object.fromEntries(checks),
      ...(warned.length > 0 && { warnings: Object.fromEntries(warned) }),
    };
    return context.json(body, ready ? 200 : 503, { 'Cache-Control': 'no-store' });
  });

  app.get('/metrics', async (context) =>
    context.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
  );
}

type State = readonly [name: string, state: string];
const isOk = ([, state]: State) => state === 'ok';

const statesOf = (checks: NonNullable<HealthDeps['warnings']>): Promise<State[]> =>
  Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const));

async function stateOf(check: () => Promise<void>): Promise<string> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    await Promise.race([check(), late.promise]);
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
