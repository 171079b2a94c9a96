import { ProviderError } from '../creative/ports/provider-error.ts';
import type { ChildDeath, HouseFault } from '../domain/attempts.ts';
import type { FailureCode, LastError } from '../domain/container.ts';
import type { ReportedStage, Stage } from '../domain/stages.ts';
import type { ProviderFault } from '../domain/writer.ts';
import type { HouseEnd } from '../infra/store/queries/run/give-back.ts';
import { type Outage, outageOf } from '../infra/telemetry/outage.ts';
import { ChildFault } from '../media/child-fault.ts';
import { RenderError } from '../media/render-request.ts';
import { SiteUnreadable } from '../sites/site-unreadable.ts';
import { PostFault } from './post-fault.ts';

/** A stage threw; the cause is what it threw. `fraction` is how much of it was done. */
export class StageFailed extends Error {
  readonly stage: Stage;
  readonly fraction: number;
  constructor(stage: Stage, cause: unknown, fraction = 0) {
    super(`The stage ${stage} failed.`, { cause });
    this.name = 'StageFailed';
    this.stage = stage;
    this.fraction = fraction;
  }
}

const causeOf = (error: unknown) => (error instanceof StageFailed ? error.cause : error);

/**
 * What the container's row says of a failure: an unreadable source by its name. The words of errors may hold
 * paths, and stay in the log.
 */
export function describeFailure(error: unknown, stage: ReportedStage): LastError {
  const cause = causeOf(error);
  if (cause instanceof PostFault)
    return { code: cause.code, message: `${cause.message} ${cause.remedy}`, stage };
  if (cause instanceof ProviderError) {
    return { code: 'PROVIDER_FAILED', message: 'A service that helps to make posts gave no answer.', stage };
  }
  if (cause instanceof SiteUnreadable) {
    return { code: 'SITE_UNREADABLE', message: `The page could not be read: ${cause.message}.`, stage };
  }
  if (!(cause instanceof RenderError)) {
    return { code: 'INTERNAL', message: 'Something went wrong on our side.', stage };
  }
  if (cause.reason === 'source') {
    const source = cause.sourceId ? `The source file "${cause.sourceId}"` : 'A source file';
    return { code: 'SOURCE_UNREADABLE', message: `${source} could not be read.`, stage };
  }
  return { code: 'RENDER_FAILED', message: 'The video could not be rendered.', stage };
}

/** Whether another attempt would fail the same. */
export function isFinal(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause instanceof SiteUnreadable) return cause.final;
  return cause instanceof RenderError && (cause.reason === 'source' || cause.reason === 'plan');
}

/** What a provider says when it is out of order itself; the others are said of what it was asked. */
const OUT_OF_ORDER: readonly ProviderFault[] = ['unavailable', 'rate_limited', 'timed_out'];

/** A connection that fails and is not the storage's, whose faults have a name, is the database's. */
const HOUSE_FAULT_OF: Record<Outage, HouseFault> = {
  database: 'database',
  connection: 'database',
  storage: 'storage',
  disk: 'disk',
  memory: 'memory',
};

/** Which fault of the house a stage failed of; null when it was the post's. */
export function houseFaultOf(error: unknown): HouseFault | null {
  const cause = causeOf(error);
  if (cause instanceof PostFault || cause instanceof SiteUnreadable) return null;
  if (cause instanceof ProviderError) return OUT_OF_ORDER.includes(cause.fault) ? 'provider' : null;
  const outage = outageOf(cause);
  if (outage) return HOUSE_FAULT_OF[outage];
  const died = childFaultOf(cause);
  if (!died) return null;
  return died.reason === 'start' ? 'memory' : 'child';
}

/** Where the child process of a stage died, if that is why the stage failed. */
export function deathOf(error: unknown): ChildDeath | null {
  if (!(error instanceof StageFailed)) return null;
  const died = childFaultOf(error.cause);
  return died && { stage: error.stage, reason: died.reason, fraction: error.fraction };
}

function childFaultOf(cause: unknown): ChildFault | null {
  if (cause instanceof ChildFault) return cause;
  return cause instanceof RenderError && cause.cause instanceof ChildFault ? cause.cause : null;
}

type Told = { code: FailureCode; is: string; was: string };

const OURS: Told = {
  code: 'SERVICE_UNAVAILABLE',
  is: 'Something on our side that the post needs is out of order.',
  was: 'Something on our side that the post needs was out of order',
};
/** What is told of a fault of the house while it lasts and after, which is nobody's business in detail. */
const TOLD_OF: Record<HouseFault, Told> = {
  disk: OURS,
  storage: OURS,
  database: OURS,
  memory: OURS,
  child: OURS,
  provider: {
    code: 'PROVIDER_FAILED',
    is: 'A service that helps to make posts is out of order.',
    was: 'A service that helps to make posts was out of order',
  },
  worker: {
    code: 'INTERRUPTED',
    is: 'The worker stopped before the post was ready.',
    was: 'Worker after worker stopped before the post was ready',
  },
};

/** The end of an attempt for a fault of the house, and what the container's row says of it. */
export function houseEnd(
  fault: HouseFault,
  { stage, hours, death = null }: { stage: ReportedStage; hours: number; death?: ChildDeath | null },
): HouseEnd {
  const { code, is, was } = TOLD_OF[fault];
  const errors = {
    waits: { code, stage, message: `${is} The post waits and goes on by itself.` },
    overdue: {
      code,
      stage,
      message: `${was} for ${hours} hours. The credits are given back: start the post again later.`,
    },
    deadly: {
      code: 'RENDER_FAILED',
      stage,
      message:
        'Rendering this post ended three times at the same point. Start it again with other files or another format.',
    },
  } as const;
  return { kind: 'house', fault, death, hours, errors };
}
