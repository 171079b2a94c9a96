import { MultiBar, Presets } from 'cli-progress';

/** Moves one bar; `progress` is 0 to 1, `etaSeconds` null while nobody can tell. */
export type MoveBar = (stage: string, progress: number, etaSeconds: number | null) => void;
export type ProgressBars = Disposable & { add: (name: string) => MoveBar };

/** A bar for each container; where the output is no terminal, a line for each stage. */
export function showProgress(output: NodeJS.WriteStream = process.stdout): ProgressBars {
  return output.isTTY ? bars(output) : lines(output);
}

function bars(stream: NodeJS.WriteStream): ProgressBars {
  const format = '{name} {bar} {percentage} %  {stage}{left}';
  const multi = new MultiBar({ format, stream, hideCursor: true }, Presets.shades_classic);
  return {
    add(name) {
      const bar = multi.create(100, 0, { name: name.padEnd(18), stage: 'queued', left: '' });
      return (stage, progress, etaSeconds) => {
        const left = etaSeconds ? `, ${etaSeconds} s left` : '';
        bar.update(Math.floor(progress * 100), { stage: readable(stage), left });
      };
    },
    [Symbol.dispose]: () => multi.stop(),
  };
}

function lines(output: NodeJS.WriteStream): ProgressBars {
  return {
    add(name) {
      let shown = '';
      return (stage) => {
        if (stage !== shown) output.write(`${name}: ${readable(stage)}\n`);
        shown = stage;
      };
    },
    [Symbol.dispose]: () => {},
  };
}

const readable = (stage: string) => stage.toLowerCase().replaceAll('_', ' ');
