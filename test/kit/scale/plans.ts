import pg from 'pg';

/** A node of a plan that was carried out, as `auto_explain` tells it; rows are means over its loops. */
export type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
};

/** A statement as the server carried it out, those that its functions sent included. */
export type Executed = { 'Query Text': string; Plan: PlanNode };

/** Options of a connection by which the server tells it each plan that it carries out. Superusers only. */
const EXPLAINING = {
  session_preload_libraries: 'auto_explain',
  client_min_messages: 'log',
  // To us, not to its log.
  log_min_messages: 'fatal',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
};

/** The URL for connections that tell their plans. */
export function explainingUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = Object.entries(EXPLAINING).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set('options', options.join(' '));
  return url.href;
}

export type PlanRecorder = Disposable & {
  /** What was carried out while `work` ran. */
  during: (work: () => Promise<unknown>) => Promise<Executed[]>;
};

/** Hears the plans of connections that are opened from now on; one piece of work at a time. */
export function openPlanRecorder(): PlanRecorder {
  let heard: Executed[] | null = null;
  const { connect } = pg.Client.prototype;
  pg.Client.prototype.connect = function (this: pg.Client, ...args: unknown[]) {
    this.on('notice', ({ message = '' }) => {
      const start = message.indexOf('plan:\n');
      if (start > 0) heard?.push(JSON.parse(message.slice(start + 'plan:\n'.length)));
    });
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  return {
    during: async (work) => {
      const executed: Executed[] = [];
      heard = executed;
      await work().finally(() => {
        heard = null;
      });
      return executed;
    },
    [Symbol.dispose]: () => {
      pg.Client.prototype.connect = connect;
    },
  };
}

/** The nodes of a plan, each before its children. */
export function* nodesOf(node: PlanNode): Iterable<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}

/** Rows that a node gave, in all its loops. */
export const rowsOf = (node: PlanNode): number => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1);
