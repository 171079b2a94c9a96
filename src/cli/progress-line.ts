const WIDTH = 30;

export type ProgressLine = Disposable & { update(stage: string, progress: number): void };

/** A bar that is drawn over itself; where the output is no terminal, one line per stage. */
export function showProgress(output: NodeJS.WriteStream = process.stdout): ProgressLine {
  let shown = '';
  return {
    update(stage, progress) {
      const label = stage.replaceAll('_', ' ').toLowerCase();
      if (!output.isTTY) {
        if (label !== shown) output.write(`  ${label}\n`);
        shown = label;
        return;
      }
      const filled = Math.round(progress * WIDTH);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      output.write(`\r\x1b[K  ${bar} ${String(Math.floor(progress * 100)).padStart(3)} %  ${label}`);
    },
    [Symbol.dispose]() {
      if (output.isTTY) output.write('\n');
    },
  };
}
