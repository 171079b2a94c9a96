import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { mediaWarnings } from '#src/domain/media-warnings.ts';
import { createPictureReader } from '#src/infra/openai-compatible/picture-reader.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { openPictureReading } from '#src/usecases/library/open-picture-reading.ts';
import { updateMedia } from '#src/usecases/library/update-media.ts';
import { type Asked, fails, type ModelAnswer, says, startModelServer } from '#test/kit/http/model-server.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  blobs,
  deps,
  fresh,
  inLibrary,
  projectId,
  rows,
  sendPicture,
  tenant,
} from '#test/usecases/media/kit.ts';

inLibrary();

/** Pictures of the project, read by a model that answers so until `done`. */
async function readBy(answer: ModelAnswer, done: () => Promise<boolean>): Promise<Asked[]> {
  await using server = await startModelServer(answer);
  const settings = { baseUrl: server.baseUrl, apiKey: null, model: 'sees', timeoutSeconds: 30 };
  const reader = createPictureReader(settings, createMetrics());
  const onError = (error: unknown) => {
    throw error;
  };
  await using _reading = openPictureReading({ ...deps, blobs, reader, onFault: () => {}, onError });
  await waitFor(done);
  return server.asked;
}

const KETTLE = says(JSON.stringify({ words: 'kettle, steam' }));
const wordsOf = async () => (await rows()).map(({ words }) => words);
/** The small copy that a model was shown. */
const shownIn = ({ body }: Asked) => {
  const url = /data:image\/jpeg;base64,([\w+/=]+)/u.exec(JSON.stringify(body.messages))?.[1] ?? '';
  return sharp(Buffer.from(url, 'base64')).metadata();
};

describe('a model that sees', () => {
  test('says what a picture shows that nobody has words for, and is not asked about others', async () => {
    await fresh.store.db
      .updateTable('project')
      .set({ primaryLanguage: 'fr' })
      .where('id', '=', projectId)
      .execute();
    await sendPicture(await picture('png', '#111111'), 'IMG_1.png', { last: 'tea' });
    await sendPicture(await picture('png', '#222222'), 'red-boat.png');
    await sendPicture(await picture('png', '#333333', 1_200), 'IMG_3.png');
    const asked = await readBy(KETTLE, async () => (await wordsOf()).every((words) => words !== null));
    expect((await wordsOf()).toSorted()).toEqual(['kettle, steam', 'red boat', 'tea']);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body.messages[0]?.content).toContain('French (fr)');
    expect(await shownIn(asked[0] as Asked)).toMatchObject({ format: 'jpeg', width: 768, height: 768 });
  });

  test('never takes the place of what a person says meanwhile', async () => {
    const { media } = await sendPicture(await picture('png', '#444444'), 'IMG_4.png');
    let done = false;
    const late: ModelAnswer = async (response, asked) => {
      await updateMedia(deps, tenant.caller, { mediaId: encodeId('media', media.id), words: 'mine' });
      response.once('finish', () => {
        done = true;
      });
      KETTLE(response, asked);
    };
    await readBy(late, async () => done);
    expect(await wordsOf()).toEqual(['mine']);
  });

  test.each([
    ['is out of order', 500, true],
    ['will not look at it', 400, false],
  ])('that %s is a warning, and changes nothing else', async (_, status, again) => {
    const { media } = await sendPicture(await picture('png', '#555555'), 'IMG_5.png');
    await readBy(fails(status), async () => (await rows())[0]?.wordsFault !== null);
    const [row] = await rows();
    const changed = { wordsFault: expect.any(String), wordsDueAt: again ? expect.any(Date) : null };
    expect(row).toEqual({ ...media, ...changed });
    expect(row && mediaWarnings(row)).toMatchObject([{ code: 'WORDS_MISSING' }]);
    expect(mediaWarnings({ ...media, wordsFault: 'refused', words: 'given later' })).toEqual([]);
  });

  test('that would not look at a picture is asked once more when it is sent again', async () => {
    const bytes = await picture('png', '#666666');
    await sendPicture(bytes, 'IMG_6.png');
    await readBy(fails(400), async () => (await rows())[0]?.wordsDueAt === null);
    await sendPicture(bytes, 'IMG_6.png');
    await readBy(KETTLE, async () => (await wordsOf())[0] !== null);
    expect(await rows()).toMatchObject([{ words: 'kettle, steam', wordsFault: null, wordsDueAt: null }]);
  });
});
