import { describe, expect, test } from 'vitest';
import { contentDisposition } from '#src/api/content-disposition.ts';
import { fileName } from '#src/domain/file-names.ts';

const film = (postTitle: string | null) => fileName({ postTitle, kind: 'video', extension: 'mp4' });

describe('a file is called after its post', () => {
  test.each([
    ['Three tiny habits ✨', 'Three tiny habits ✨.mp4'],
    ['三つの小さな習慣', '三つの小さな習慣.mp4'],
    ['before/after: "why?"', 'before after why.mp4'],
    ['wait for it...', 'wait for it.mp4'],
    ['../../etc/passwd', 'etc passwd.mp4'],
    ['two\nlines\u0000\u202etxt', 'two lines txt.mp4'],
    ['\ud800 alone', 'alone.mp4'],
    ['...', 'post.mp4'],
    ['', 'post.mp4'],
    [null, 'post.mp4'],
  ])('%j: %s', (title, name) => {
    expect(film(title)).toBe(name);
  });

  test('and by what it is', () => {
    const of = (kind: 'poster' | 'thumbnail' | 'slide', ordinal: number) =>
      fileName({ postTitle: 'Habits', kind, ordinal, extension: 'jpg' });
    const names = ['Habits poster.jpg', 'Habits thumbnail.jpg', 'Habits 1.jpg', 'Habits 10.jpg'];
    expect([of('poster', 0), of('thumbnail', 0), of('slide', 0), of('slide', 9)]).toEqual(names);
  });

  test('in a length that every system takes', () => {
    expect(Buffer.byteLength(film('\u{1f9e0}'.repeat(90)))).toBeLessThanOrEqual(255);
  });
});

test('a name in any script stands in the header in letters of ASCII, and can be read back', () => {
  for (const name of ["It's 100 % (élan)*.mp4", '三つ.mp4', 'a"b\\c.mp4']) {
    const header = contentDisposition('inline', name);
    expect(header).toMatch(/^inline; filename="[ !#$&-[\]-~]+"; filename\*=UTF-8''[\w.!~%-]+$/);
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
  }
});
