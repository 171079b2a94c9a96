import { describe, expect, test } from 'vitest';
import { Flow, flowOfAll } from '#src/domain/flow.ts';

type Item = { seq: number };

/** A flow that gives what is put in, and counts how often it was ended. */
function open(signal?: AbortSignal) {
  const items: Item[] = [];
  let [ended, wake] = [0, () => {}];
  const flow = new Flow<Item>(
    {
      take(ready) {
        wake = ready;
        return items.shift() ?? 'later';
      },
      end: () => {
        ended += 1;
      },
    },
    signal,
  );
  const put = (seq: number) => {
    items.push({ seq });
    wake();
  };
  return { flow, put, ended: () => ended };
}

const never = () => {};

test('who waits gets what comes, in order, and what is there without waiting', async () => {
  const { flow, put } = open();
  const waiting = flow.next();
  put(1);
  put(2);
  expect(await waiting).toEqual({ done: false, value: { seq: 1 } });
  expect([flow.take(never), flow.take(never)]).toEqual([{ seq: 2 }, 'later']);
});

describe('leaving', () => {
  test('tells who waits at once, lets go once, and gives nothing more', async () => {
    const { flow, put, ended } = open();
    const waiting = flow.next();
    flow.leave();
    await flow.return();
    put(1);
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect([flow.take(never), flow.over, ended()]).toEqual(['over', true, 1]);
  });

  test('is what its signal does, too', async () => {
    const leaving = new AbortController();
    const { flow, ended } = open(leaving.signal);
    const waiting = flow.next();
    leaving.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(ended()).toBe(1);
  });

  test('before anything was asked for lets go as well', () => {
    const { flow, ended } = open();
    flow.leave();
    expect(ended()).toBe(1);
  });
});

describe('one that is looked for', () => {
  test('begins when it is asked, and is what was found', async () => {
    let looked = 0;
    const flow = Flow.found(async () => {
      looked += 1;
      return flowOfAll([{ seq: 1 }, { seq: 2 }]);
    });
    expect(looked).toBe(0);
    expect(await Array.fromAsync(flow)).toEqual([{ seq: 1 }, { seq: 2 }]);
    expect(looked).toBe(1);
  });

  test('throws what looking for it does, and is over', async () => {
    const flow = Flow.found(() => Promise.reject(new Error('no such thing')));
    await expect(flow.next()).rejects.toThrow('no such thing');
    expect(flow.over).toBe(true);
  });

  test('lets go of what is found when its reader has left meanwhile', async () => {
    const found = open();
    const looking = Promise.withResolvers<Flow<Item>>();
    const flow = Flow.found(() => looking.promise);
    const waiting = flow.next();
    flow.leave();
    looking.resolve(found.flow);
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(found.ended()).toBe(1);
  });

  test('that is nothing is over', async () => {
    expect(await Array.fromAsync(Flow.found(async () => null))).toEqual([]);
  });
});

test('a fault ends it, once', () => {
  let ended = 0;
  const flow = new Flow<Item>({
    take() {
      throw new Error('lost');
    },
    end: () => {
      ended += 1;
    },
  });
  expect(() => flow.take(never)).toThrow('lost');
  expect([flow.take(never), ended]).toEqual(['over', 1]);
});
