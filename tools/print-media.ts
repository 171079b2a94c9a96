import { MAX_PIXELS, MEDIA_ROLES, MEDIA_RULES, MEDIA_TYPES, typesOf } from '#src/domain/media-rules.ts';
import { PROBE_BYTES } from '#src/media/memory-limit.ts';

const millions = (number: number) => `${number / 1_000_000} million`;

const INTRO = `# Media

Printed by \`npm run docs\` from [\`domain/media-rules.ts\`](../src/domain/media-rules.ts) and the limits of \`src/media\`.

What decodes a file says what it is. The type it is announced as, its name and its brand decide nothing; announcing a
type that the role can never take saves sending it, and \`application/octet-stream\` says nothing. \`mimeType\` of the
stored file is what it turned out to be. A refusal says what the file is and what the role takes.
`;

const TREATMENT = `## How stills are treated

A still is decoded once, when it comes in, in a process of its own that may take ${PROBE_BYTES / 1e6} MB and 30 seconds. One of
8-bit sRGB without anything to shine through is kept as it is. Of every other one a picture is drawn and kept beside
the file; posts show that, and no render opens the file again. The file itself stays what \`url\` leads to.

| Kind | What is drawn |
|---|---|
| any | upright by its EXIF or its boxes, sRGB, 8 bits, its shorter side at most 2160 px |
| ICC profiles (Display P3, ProPhoto, CMYK) | brought to sRGB; CMYK without a profile as the inks of a common press |
| transparency | on white |
| HEIC, HEIF | the primary picture, wherever it stands in a burst or beside a film, put together of its tiles, by libheif; gain maps, depth, mattes and thumbnails are left aside |
| Display P3 told by numbers alone (HEIC, AVIF) | brought to sRGB too |
| AVIF and HEIC of high dynamic range (PQ, HLG) | toned down as films are |
| SVG | by librsvg, its longer side 2048 px, which is the size told of it; nothing outside of it is loaded, its words are set in the fonts of the machine |
| GIF, WebP and PNG that move | their first picture; for roles that take films and for REFERENCE they are films |
| AVIF that moves | its picture, for all roles that take pictures; it is no film, and roles that take films alone refuse it by its type |

At most ${millions(MAX_PIXELS)} pixels; more are refused by their header. A file with damage in what is shown, or cut off, is refused;
bytes between the segments of a JPEG that harm nothing are let pass. BMP, JPEG XL and JPEG 2000 are not taken.

## How films and sound are treated

The first, the middle and the last frames of picture and sound are decoded when the file comes in, and converted as a
render does it.

| What is found | What becomes of it |
|---|---|
| several tracks | of those that can be decoded, the one the file prefers; cover pictures are no films |
| sound that cannot be decoded (Apple's spatial audio, MPEG-H) | the film is taken without it, with the warning \`SOUND_LEFT_OUT\` |
| a little damage | taken, with the warning \`DAMAGED\`; refused above a tenth of what was tried |
| fields (interlaced) | put together into whole pictures, without combs |
| high dynamic range (HLG, PQ) without all of its tags | as BT.2020 in limited range, toned down |
| sound and picture that start apart | kept apart as the file has them |
| encrypted, one picture, black from beginning to end, under half a second, cut off | refused, with that reason |
| a recorded screen, by even grounds and sharp letters in most of the frames from beginning, middle and end | stands on a device as an app-demo does, whatever its role |
| cuts, and where the eye goes in each shot (colours and light unlike the rest, edges, skin) | what is kept of it where it is cropped |
| bytes behind the last box of an MP4 | left aside |
| the MOV beside the HEIC of a Live Photo | a film; the track that tells the moment of the still is left aside |

The loudness of every sound is learned from eight stretches of two seconds all over it. A clip's own sound and a song of the
project are brought to the level of the drawn tunes (-13 LUFS, by 12 dB down or 18 up at most) before they are mixed, so that
a film recorded quietly is heard above the music; a track of silence counts as no sound. The sound of a whole post is then
brought to -14 LUFS.

Faces are not looked for; skin counts in where the eye goes. Of what finds them, runtimes for models are 145 MB (onnxruntime-web
1.30, MIT) and 301 MB (onnxruntime-node), MediaPipe (tasks-vision 1.1, Apache-2.0) is 41 MB without its model and made for
browsers. One is light: retinaface-wasm 0.2.5 (MIT) needs 3 MB of code and 0.9 MB of model, is open in 0.03 CPU seconds and
takes 8 ms for a picture of 213×120, 52 ms for one of 640×360. It is the work of one person in one release, and there are no
photographs of people here to tell how often it is right. Where looks are chosen (\`seeing/stands-out.ts\`) is where it would stand.

Codecs are those of FFmpeg. \`Media.warnings\` also says \`ROLE_UNUSED\` of logo and end-card, which no post shows yet, and of
music, which a post plays where a revision names it. Of a picture it says \`WORDS_MISSING\` where the model that
sees (\`VISION_MODEL\`) was asked what it shows and did not say; such a model is asked about \`app-screenshot\` and \`reference\`
pictures that nobody has words for, with a copy of 768 px, a little after they came in, and what it says never takes the
place of words that are there. A file that crashes the process which examines it is answered INTERNAL, logged with its digest and counted; after
three times it is refused for 30 days.

## What is kept in view of a film

Films of a camera are looked through at pictures that can be decoded by themselves (key frames): as many, evenly spread and
where the film changes, as a budget of 0.3 CPU seconds for 1080p and 0.7 for 4K allows. Two that look unlike each other have
a cut between them: at the picture between them that takes many times the bytes of its neighbours, else at the second of
them. That is the frame itself, or up to three before it where an encoder tells frames by later ones.

In a post the crop rests where all looks of a shot fit into it, else it moves from look to look without a jolt, by less than
pixels; it jumps at cuts alone. A film of another shape than the post fills it too (16:9 in 9:16, and the other way), if 85 %
of the looks are in view, none is more than four seconds from the next and it is enlarged 1.8 times at most; else it is shown
whole, as films are of which nothing is known: those of earlier releases, recorded screens, and pictures that move. Encoders
that set a key frame every eight seconds (x264 unless told) leave long shots with too few looks for that.

## What examining costs

\`npm run bench:probe\`, CPU seconds without the start of the process; measured on two cores under a load of about eleven.
Meant: 1 for a minute of 1080p, 5 for one of 4K60.

| File | CPU s | Most memory |
|---|---|---|
| film, 1080p30 H.264, a minute | 0.9 | 182 MB |
| film, 4K60 HEVC of 10 bits in HDR, a minute | 4.5 | 370 MB |
| film, 1080p30 H.264, 200 MB | 1.0 | 182 MB |
| MP3 of 50 MB | 0.9 | 155 MB |
| JPEG of 50 million pixels, 23 MB | 3.1 | 286 MB |
| HEIC of 24 million pixels of noise, 12 MB | 6.9 | 494 MB |
| HEIC of 48 million pixels of noise, 25 MB | 12.6 | 715 MB, so it may be refused; one of 6 MB takes 634 MB |
| PNG of 50 million pixels of noise, 155 MB | 18.3 | 787 MB, so it is refused |

The process waits a minute for the next file, which is then spared a start of about half a CPU second.

## Shown by

\`npm run corpus\` makes 249 files of 146 kinds, sends each through what examines uploads and looks at what a post would show
or play of it: 249 are right, or refused with the right reason. \`test/media/clock.test.ts\`: flash and beep are within half a
frame of each other in MP4 and Matroska, whichever track starts late (by 1 s), from ten seconds on, and with pre-roll.
\`test/media/crop.test.ts\`: 36 pixel formats, 8 to 16 bits, cropped at 4 places across and down, keep their colour within 2 of 255.
\`test/usecases/stills.test.ts\`: 18 kinds of stills, HEIC, SVG, P3 and CMYK among them, are within ΔE 3 of a reference.

## How a film is put together

A film is encoded in pieces. They begin where a picture begins to come in, or where a clip stands by itself, and last from
half a second to four; the first is cut after a second if at least half of one is left of it, so that there is something
to play soon. A piece is named by the digest of all that is visible in it, of the files behind that, of the
settings of the encoder and of the versions of what draws, and is kept in storage for the organisation it was made for. So
a render that was interrupted goes on, on any worker, at the first piece that is not there, and a post that shares scenes
with another takes them from it. The sound is made once over the whole, beside the first pictures, and kept as a piece is,
named by all that is heard in it: a revision that changes words or pictures takes it as it is. Equal plans give equal bytes, whichever pieces
were there (\`npm run rerenders\`). The last frame of a piece, which no other refers to, has a fifth more bits than x264 would
give it: what moves goes on evenly there. \`SEGMENT_STORE_MB\` is what kept pieces may take; once an hour those that were used longest ago go, and those
that nobody used for 30 days. \`reelgate_render_segments_total\` counts which were there (hit) and which were made (miss), sounds among them.
\`verifyRender\` proves it of a post that is finished: it renders it again without kept pieces, and names the first frame that
differs.

While a film is made each piece, with the sound up to its end, is also written as a fragment that players can have at once.
Nothing is encoded for that: a film of 12 s takes 0.03 CPU seconds for it and as much to be joined (before pieces were opened
by their heads alone, joining took 0.17). What was shown goes with the sweep of storage, within some hours of the film's end.

\`RENDER_ENCODER\` names a device of the machine that encodes in place of x264. Pieces of devices have names of their own and
hold no frames that refer to later ones; no device promises the same bytes twice, so nothing is proven of their films.

Photos, posters and thumbnails are the frames of the film, brought from BT.709 to the colours that readers of JPEG expect
(BT.601, full range) and nothing else. What the children that render have compiled is kept in \`compiled\` of the data
folder for the next of them (\`NODE_COMPILE_CACHE\` names another).

The film is an MP4 as platforms ask for it: the index in front, no edit lists, sound and picture from zero on, AAC at less
than 128 kb/s, a key frame at least every two seconds.
`;

/** Which files libraries take and what becomes of them, as a page to read. */
export function mediaDocument(): string {
  const roles = MEDIA_ROLES.map((role) => {
    const { maxBytes, single } = MEDIA_RULES[role];
    const types = typesOf(role).map((type) => `\`${type}\``);
    return `| ${role} | ${types.join(' ')} | ${maxBytes / 1e6} MB | ${single ? 'one' : 'any number'} |`;
  });
  const types = Object.entries(MEDIA_TYPES).map(
    ([type, { kinds, extension }]) => `| \`${type}\` | ${kinds.join(', ')} | .${extension} |`,
  );
  return `${INTRO}
| Role | Types | Largest | In a project |
|---|---|---|---|
${roles.join('\n')}

| Type | May be | Stored as |
|---|---|---|
${types.join('\n')}

${TREATMENT}`;
}
