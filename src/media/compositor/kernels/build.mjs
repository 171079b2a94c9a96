// Compiles kernels.ts and records what the committed binary was made from; a test compares both.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = fileURLToPath(new URL('.', import.meta.url));
const wasm = fileURLToPath(new URL('../kernels.wasm', import.meta.url));
const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

const { error, stderr } = await asc.main([
  'kernels.ts',
  '--baseDir', here,
  '--outFile', '../kernels.wasm',
  '--optimizeLevel', '3',
  '--noAssert',
  '--runtime', 'stub',
  '--importMemory',
  '--enable', 'simd',
  '--enable', 'relaxed-simd',
  '--enable', 'bulk-memory',
]);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}

const record = {
  compiler: `assemblyscript ${JSON.parse(readFileSync(`${here}package.json`, 'utf8')).devDependencies.assemblyscript}`,
  source: sha256(`${here}kernels.ts`),
  binary: sha256(wasm),
};
writeFileSync(new URL('../kernels.json', import.meta.url), `${JSON.stringify(record, null, 2)}\n`);
console.log(`kernels.wasm: ${readFileSync(wasm).length} bytes`);
