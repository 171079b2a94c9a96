import type { CodegenConfig } from '@graphql-codegen/cli';

const TYPES = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { DateTime: 'string', JSON: 'unknown' },
};

/** Typed documents from the printed schema and the shipped operations: as syntax trees, and as texts for the client. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  importExtension: '.ts',
  generates: {
    'schema/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: TYPES,
    },
    'src/client/generated/operations.ts': {
      plugins: ['typescript-operations', './tools/typed-documents.ts'],
      config: { ...TYPES, scalars: { ...TYPES.scalars, ID: 'string' } },
    },
  },
};

export default config;
