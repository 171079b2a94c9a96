import type { Hono, Env as HonoEnv } from 'hono';
import type { ApiDeps } from './deps.ts';

export type HealthDeps = Pick<ApiDeps, 'readiness' | 'metrics'>;

/** A part that takes longer counts as broken. */
const PATIENCE_MS = 2000;

/** `/health/live`: the process answers. `/health/ready`: all it leans on answers too. `/metrics`: for Prometheus. */
export function healthRoutes<E extends HonoEnv>(app: Hono<E>, { readiness, metrics }: HealthDeps): void {
  app.get('/health/live', (context) => context.json({ status: 'ok' }));

  app.get('/health/ready', async (context) => {
    const parts = await Promise.all(
      Object.entries(readiness).map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    const ready = parts.every(([, state]) => state === 'ok');
    const body = { status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(parts) };
    return context.json(body, ready ? 200 : 503, { 'Cache-Control': 'no-store' });
  });

  app.get('/metrics', async (context) =>
    context.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
  );
}

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
