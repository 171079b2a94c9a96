import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { wordsOfFileName } from '#src/domain/picture-words.ts';
import { updateMedia } from '#src/usecases/library/update-media.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { deps, fresh, issuesOf, rows, sendPicture, tenant } from './kit.ts';

const named = (color: string) =>
  picture('png', color).then((bytes) =>
    sharp(bytes)
      .withExif({ IFD0: { ImageDescription: 'A balcony in the rain' } })
      .png()
      .toBuffer(),
  );

describe('words of a picture', () => {
  test('are those given, the last first, else of its metadata, else of its name', async () => {
    const given = await sendPicture(await named('#101010'), 'red-kettle.png', {
      before: 'tea',
      last: 'tea, kettle',
    });
    expect(given.media.words).toBe('tea, kettle');
    expect((await sendPicture(await named('#202020'), 'red-kettle.png', { before: 'tea' })).media.words).toBe(
      'tea',
    );
    expect((await sendPicture(await named('#303030'), 'red-kettle.png')).media.words).toBe(
      'A balcony in the rain',
    );
    const plain = await picture('png', '#404040');
    expect((await sendPicture(plain, 'red-kettle.png')).media.words).toBe('red kettle');
    expect((await sendPicture(await picture('png', '#505050'), 'IMG_2041.png')).media.words).toBeNull();
  });

  test('come with what else it shows, also to one of an older release that comes again', async () => {
    const bytes = await picture('png', '#606060');
    const { media } = await sendPicture(bytes, 'IMG_1.png');
    expect(media).toMatchObject({
      focus: { x: 0.5, y: 0.5 },
      colors: ['#606060'],
      light: { columns: 16, rows: 16 },
    });
    const nothing = { words: null, focus: null, colors: null, light: null };
    await fresh.store.db.updateTable('media_asset').set(nothing).where('id', '=', media.id).execute();
    const again = await sendPicture(bytes, 'IMG_1.png', { last: 'fog' });
    expect(again).toMatchObject({
      duplicate: true,
      media: { id: media.id, words: 'fog', colors: ['#606060'] },
    });
    await sendPicture(bytes, 'other-name.png');
    expect((await rows()).map(({ words }) => words)).toEqual(['fog']);
  });

  test('can be changed, by their owner alone, and are words', async () => {
    const { media } = await sendPicture(await picture('png', '#707070'), 'IMG_1.png');
    const mediaId = encodeId('media', media.id);
    expect((await updateMedia(deps, tenant.caller, { mediaId, words: 'dusk' })).words).toBe('dusk');
    expect(await issuesOf(updateMedia(deps, tenant.caller, { mediaId, words: ' ' }))).toEqual([
      { path: 'words', message: 'is empty' },
    ]);
    const stranger = { ...tenant.caller, organisationId: crypto.randomUUID() };
    await expect(updateMedia(deps, stranger, { mediaId, words: 'mine' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test.each([
  ['morning-coffee_01.jpg', 'morning coffee'],
  ['/files/2024/KüchenTisch.JPG', 'Küchen Tisch'],
  ['朝のコーヒー.png', '朝のコーヒー'],
  ['dog on the beach (2) copy.webp', 'dog beach'],
  ['IMG_2041.HEIC', null],
  ['PXL_20240311_101112.jpg', null],
  ['Screenshot 2024-05-01 at 10.11.12.png', null],
  ['WhatsApp Image 2024-05-01 at 10.11.12.jpeg', null],
  ['anna-lee-8fYhR2x-unsplash.jpg', null],
  ['0b9f6a1e-7c1d-4f0e.png', null],
  ['DSC00123.ARW', null],
  ['', null],
])('the name %s says %s', (name, words) => {
  expect(wordsOfFileName(name)).toBe(words);
});
