/**
 * Makes files of every kind that people have, puts each through what examines uploads, and compares what posts would
 * show or play of it with what was put in. Prints a table and ends with 1 if a file was neither right nor refused for
 * the right reason. `npm run corpus`, or `npm run corpus -- HEVC MP3` for the kinds of these names.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { CORPUS } from '#test/corpus/corpus.ts';
import { openJudge, type Verdict } from '#test/corpus/judge.ts';

Log.setLevel(AV_LOG_FATAL);
const wanted = process.argv.slice(2);
const chosen = CORPUS.filter(({ kind }) => wanted.length === 0 || wanted.some((one) => kind.includes(one)));
const folder = await mkdtemp(join(tmpdir(), 'reelgate-corpus-'));
const verdicts: Verdict[] = [];
try {
  const judge = await openJudge(folder);
  for (const specimen of chosen) {
    const path = join(folder, 'specimen');
    const verdict = await judge(specimen, path);
    verdicts.push(verdict);
    const { answer, fault } = verdict;
    const name = [specimen.kind, specimen.of].filter(Boolean).join(', ');
    console.log(
      `${fault ? `WRONG (${fault})` : 'right'} | ${name} as ${specimen.role} | ${answer.slice(0, 110)}`,
    );
    await rm(path, { force: true });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const kinds = new Set(chosen.map(({ kind }) => kind)).size;
const wrong = verdicts.filter(({ fault }) => fault !== null);
console.log(
  `${verdicts.length} files of ${kinds} kinds, ${verdicts.length - wrong.length} right, ${wrong.length} wrong`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
