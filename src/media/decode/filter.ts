import { FFmpegError, Filter, FilterGraph, FilterInOut, type Frame } from 'node-av/lib';

/** A linear or branching libavfilter chain with one input and one output, fed by hand. */
export type FilterChain = Disposable & {
  /** Takes a frame (kept by reference) or, as null, the end of input. */
  push(frame: Frame | null): void;
  /** Fills `into` with the next result; false when more input is needed or all is out. */
  pull(into: Frame): boolean;
  /** Changes an option, in words of libavfilter, of the filters of a kind from the next frame on. */
  set(filter: string, option: string, value: string): void;
};

/**
 * Builds `[in]description[out]`. The description is made of our constants and numbers only: no text or path
 * from outside may reach the filter grammar.
 */
export function openFilter(kind: 'video' | 'audio', input: string, description: string): FilterChain {
  const graph = new FilterGraph();
  graph.alloc();
  try {
    const source = make(graph, kind === 'video' ? 'buffer' : 'abuffer', 'in', input);
    const sink = make(graph, kind === 'video' ? 'buffersink' : 'abuffersink', 'out', null);
    using outputs = pad('in', source);
    using inputs = pad('out', sink);
    FFmpegError.throwIfError(graph.parsePtr(`[in]${description}[out]`, inputs, outputs), 'filter');
    FFmpegError.throwIfError(graph.configSync(), 'filter');
    return {
      push: (frame) => FFmpegError.throwIfError(source.buffersrcAddFrameSync(frame), 'filter input'),
      set(filter, option, value) {
        const answer = graph.sendCommand(filter, option, value);
        if (typeof answer === 'number') FFmpegError.throwIfError(answer, `${filter} ${option}`);
      },
      pull: (into) => sink.buffersinkGetFrameSync(into) >= 0,
      [Symbol.dispose]: () => graph.free(),
    };
  } catch (error) {
    graph.free();
    throw error;
  }
}

type Node = ReturnType<FilterGraph['createFilter']> & object;

function make(graph: FilterGraph, type: string, name: string, args: string | null): Node {
  const filter = Filter.getByName(type);
  const node = filter && graph.createFilter(filter, name, args);
  if (!node) throw new Error(`libavfilter has no ${type}.`);
  return node;
}

function pad(name: string, node: Node): FilterInOut {
  const result = new FilterInOut();
  result.alloc();
  result.name = name;
  result.filterCtx = node;
  result.padIdx = 0;
  return result;
}

/** Arguments of a `buffer` source that match a decoded frame. */
export function videoInput(frame: Frame): string {
  const { num, den } = frame.sampleAspectRatio;
  const aspect = num > 0 && den > 0 ? `${num}/${den}` : '1/1';
  return [
    `video_size=${frame.width}x${frame.height}`,
    `pix_fmt=${frame.format}`,
    'time_base=1/90000',
    `pixel_aspect=${aspect}`,
    `colorspace=${frame.colorSpace}`,
    `range=${frame.colorRange}`,
  ].join(':');
}
