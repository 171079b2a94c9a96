import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** What is to be run, and what it needs in its environment. */
export type Program = { path: string; env: Record<string, string> };

/** The package holds a Chromium for Linux on x64 with the libraries and fonts it needs, as compressed files. */
const PACKED = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
const isPacked = process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKED);

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome'];
const installed = isPacked
  ? undefined
  : INSTALLED.find((name) => spawnSync(name, ['--version']).status === 0);

/** Elsewhere tests that need a browser are skipped unless one is installed. */
export const hasChromium: boolean = isPacked || installed !== undefined;

/** @throws Error when there is none */
export async function findChromium(): Promise<Program> {
  if (isPacked) return unpacked();
  if (installed) return { path: installed, env: {} };
  throw new Error('There is no Chromium on this machine.');
}

/** Unpacks it once for each installation, beside the packages; several processes may do so at once. */
async function unpacked(): Promise<Program> {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));
  const { version } = JSON.parse(await readFile(join(PACKED, '../package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const partial = await mkdtemp(`${folder}-`);
    await unpackInto(partial);
    // Theirs names folders of the host that the package is made for.
    const places = `<dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir>`;
    await writeFile(join(partial, 'fonts.conf'), `<fontconfig>${places}</fontconfig>`);
    // Whoever is second has unpacked the same.
    await rename(partial, folder).catch(() => rm(partial, { recursive: true }));
  }
  const env = { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder };
  return { path: join(folder, 'chromium'), env };
}

async function unpackInto(folder: string): Promise<void> {
  await writeFile(join(folder, 'chromium'), await decompressed('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: await decompressed(archive) });
    if (status !== 0) throw new Error(`${archive} cannot be unpacked: ${stderr}`);
  }
}

const decompressed = async (name: string) => promisify(brotliDecompress)(await readFile(join(PACKED, name)));
