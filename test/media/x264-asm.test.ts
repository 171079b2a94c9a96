import { expect, test } from 'vitest';
import { x264Asm } from '#src/media/encode/x264-asm.ts';

test.each([
  ['a CPU with AVX-512', 'processor\t: 0\nflags\t\t: fpu sse4_2 avx avx2 bmi2 avx512f\n', 'asm=avx2:'],
  ['a CPU without AVX2', 'processor\t: 0\nflags\t\t: fpu sse4_2 avx\n', ''],
  ['an ARM', 'processor\t: 0\nFeatures\t: fp asimd aes\n', ''],
  ['another system', '', ''],
])('x264 is held to AVX2 only where that exists: %s', (_name, cpuInfo, expected) => {
  expect(x264Asm(cpuInfo)).toBe(expected);
});
