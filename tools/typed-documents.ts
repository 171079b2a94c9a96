import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { concatAST, Kind, print, separateOperations, stripIgnoredCharacters } from 'graphql';

const WORDS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** A plugin of codegen: each operation as a short text, with the types that `typescript-operations` gave it.
 * `typedDocument` is where the class is, from there. */
export const plugin: PluginFunction<{ typedDocument: string }> = (_schema, documents, config) => {
  const all = concatAST(documents.flatMap(({ document }) => document ?? []));
  const lines = Object.entries(separateOperations(all)).map(([name, document]) => {
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${name} is no operation.`);
    const type = `${name}${WORDS[operation.operation]}`;
    const text = JSON.stringify(stripIgnoredCharacters(print(document)));
    return `export const ${name}Document = /* @__PURE__ */ new TypedDocument<${type}, ${type}Variables>(\n  ${text},\n);`;
  });
  return {
    prepend: [`import { TypedDocument } from '${config.typedDocument}';`],
    content: lines.join('\n'),
  };
};
