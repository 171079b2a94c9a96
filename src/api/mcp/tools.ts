import type { GraphQLSchema } from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import type { Scope } from '../../domain/scopes.ts';
import { scopeOf, startsJob } from '../graphql/guard-root-fields.ts';
import { schema } from '../graphql/schema.ts';
import { inputSchemaOf, type ObjectSchema } from './input-schema.ts';
import { type Operation, readOperations } from './operations.ts';

/** Whether agents are served, and whether they may change anything. */
export type McpMode = 'off' | 'read' | 'on';

/** One committed operation as a tool. */
export type Tool = {
  name: string;
  description: string;
  inputSchema: ObjectSchema;
  operation: Operation;
  reads: boolean;
  /** Whether it starts a job, and may be answered by a task. */
  starts: boolean;
  /** What a key needs to use it. */
  scopes: readonly Scope[];
};

/** What tools are made of; the operations that are none are asked for by name. */
export type Toolbox = { tools: readonly Tool[]; operation: (name: string) => Operation };

const FOLLOW = 'Answers at once with `jobId`. Follow the job with watchJob.';

/** Every query and, unless agents only read, every mutation that is committed. */
export async function openToolbox(mode: Exclude<McpMode, 'off'>): Promise<Toolbox> {
  const operations = await readOperations();
  const offered = operations.filter(
    ({ definition }) =>
      definition.operation === OperationTypeNode.QUERY ||
      (definition.operation === OperationTypeNode.MUTATION && mode === 'on'),
  );
  return {
    tools: offered.map((operation) => toolOf(schema, operation)),
    operation(name) {
      const found = operations.find((one) => one.name === name);
      if (!found) throw new Error(`No committed document holds the operation ${name}.`);
      return found;
    },
  };
}

function toolOf(from: GraphQLSchema, operation: Operation): Tool {
  const { name, description, definition } = operation;
  const fields = rootFieldsOf(from, operation);
  const starts = fields.some((field) => startsJob(field));
  return {
    name: name.charAt(0).toLowerCase() + name.slice(1),
    description: starts ? `${description} ${FOLLOW}` : description,
    inputSchema: inputSchemaOf(from, definition),
    operation,
    reads: definition.operation === OperationTypeNode.QUERY,
    starts,
    scopes: fields.flatMap((field) => scopeOf(field) ?? []),
  };
}

function rootFieldsOf(from: GraphQLSchema, { definition }: Operation) {
  const fields = from.getRootType(definition.operation)?.getFields() ?? {};
  return definition.selectionSet.selections.flatMap((selection) => {
    const field = selection.kind === Kind.FIELD ? fields[selection.name.value] : undefined;
    return field ? [field] : [];
  });
}
