import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** The figures of one process; `registry.metrics()` prints them for Prometheus. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'reelgate_request_seconds',
      help: 'Time to answer a request, by face (graphql, rest, media) and status class.',
      labelNames: ['face', 'status'] as const,
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    openSubscriptions: new Gauge({
      name: 'reelgate_open_subscriptions',
      help: 'Subscriptions that clients hold open on this process.',
      registers,
    }),
    stageSeconds: new Histogram({
      name: 'reelgate_stage_seconds',
      help: 'Time that a stage of a container took, by stage and format.',
      labelNames: ['stage', 'format'] as const,
      buckets: [0.1, 0.5, 2, 5, 15, 60, 300],
      registers,
    }),
    containersEnded: new Counter({
      name: 'reelgate_containers_ended_total',
      help: 'Containers that ended, by status and format; without those canceled while they waited.',
      labelNames: ['status', 'format'] as const,
      registers,
    }),
    modelRequests: new Counter({
      name: 'reelgate_model_requests_total',
      help: 'Requests to the model that writes, by outcome: answered, or the fault (unavailable, rate_limited, timed_out, refused, bad_answer).',
      labelNames: ['outcome'] as const,
      registers,
    }),
    modelTokens: new Counter({
      name: 'reelgate_model_tokens_total',
      help: 'Tokens that the model that writes has read (input) and written (output), as its server counts them.',
      labelNames: ['direction'] as const,
      registers,
    }),
    modelUsd: new Counter({
      name: 'reelgate_model_usd_total',
      help: 'US dollars spent on the model that writes, as its server or the configured prices tell.',
      registers,
    }),
    writerFallbacks: new Counter({
      name: 'reelgate_writer_fallbacks_total',
      help: 'Times the built-in writer wrote although a model is configured, by reason.',
      labelNames: ['reason'] as const,
      registers,
    }),
    renderSegments: new Counter({
      name: 'reelgate_render_segments_total',
      help: 'Pieces and sounds of films that were rendered, by result: hit (it was kept from an earlier film or attempt) or miss (it is encoded).',
      labelNames: ['result'] as const,
      registers,
    }),
    childFaults: new Counter({
      name: 'reelgate_child_faults_total',
      help: 'Child processes that ended without doing their task, by task (probe, render, print) and reason: the signal that ended them, exit, start (they did not) or error (they threw).',
      labelNames: ['task', 'reason'] as const,
      registers,
    }),
  };
}
