import type { CodegenConfig } from '@graphql-codegen/cli';

const TYPES = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { DateTime: 'string', JSON: 'unknown' },
};

const SHIPPED = 'schema/operations/*.graphql';
const AS_TEXTS = { plugins: ['typescript-operations', './tools/typed-documents.ts'] };
const TYPED_TEXTS = { ...TYPES, scalars: { ...TYPES.scalars, ID: 'string' } };

/** Typed documents from the printed schema and the shipped operations: as syntax trees, and as texts for the client and the console. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  importExtension: '.ts',
  generates: {
    'schema/generated/': {
      documents: SHIPPED,
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: TYPES,
    },
    'src/client/generated/operations.ts': {
      documents: SHIPPED,
      ...AS_TEXTS,
      config: { ...TYPED_TEXTS, typedDocument: '../typed-document.ts' },
    },
    'src/web/generated/operations.ts': {
      ...AS_TEXTS,
      documents: 'src/web/operations/*.graphql',
      config: { ...TYPED_TEXTS, typedDocument: '../../client/typed-document.ts' },
    },
  },
};

export default config;
