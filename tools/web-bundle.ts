import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = fileURLToPath(new URL('../src/web/main.tsx', import.meta.url));

/** The console's script: one file with all it needs, the same for the same sources. */
export async function webBundle(): Promise<string> {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'browser',
    // All of graphql-ws is needed by servers alone, and brings graphql along.
    resolve: { alias: { 'graphql-ws': 'graphql-ws/client' } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2022' },
  });
  const { output } = await bundle.generate({ codeSplitting: false, minify: true, comments: { legal: true } });
  await bundle.close();
  return output[0].code;
}
