import { readdir, readFile } from 'node:fs/promises';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** One committed operation document, as it is shipped to clients. */
export type Operation = {
  name: string;
  /** What it is for: the comment that it opens with. */
  description: string;
  text: string;
  definition: OperationDefinitionNode;
};

const FOLDER = new URL('../../../schema/operations/', import.meta.url);

/** Every committed operation document, by the names of their files. */
export async function readOperations(): Promise<Operation[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map(async (file) => operationOf(await readFile(new URL(file, FOLDER), 'utf8'))));
}

function operationOf(text: string): Operation {
  const definition = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !definition.name) {
    throw new Error('A committed document holds no operation with a name.');
  }
  const comment = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  return {
    name: definition.name.value,
    description: comment.replaceAll(/^# ?/gm, '').trim(),
    text,
    definition,
  };
}
