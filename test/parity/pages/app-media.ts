import type { PageTable } from '../row.ts';

const taken = { graphql: '`MediaAdded`', rest: '201' };

export const appMediaTable: PageTable = {
  page: 'app-media',
  start: 'slideshowBuild',
  sections: [
    {
      title: 'Pictures that few others show',
      rows: [
        {
          says: 'screenshot 10 MB (png/jpeg/webp/heic, many)',
          means: 'a HEIC is taken as a screenshot, and a slide shows it',
          probe: 'app-media: a HEIC as a screenshot',
          ...taken,
        },
        {
          says: 'logo 5 MB (png/jpeg/webp/svg, single)',
          means: 'an SVG is taken as the logo, in the place of the one before',
          probe: 'app-media: an SVG as the logo',
          ...taken,
        },
        {
          says: 'screenshot 10 MB (png/jpeg/webp/heic, many)',
          means: 'an SVG is taken too, and a slide shows it',
          decided: 'The page does not name it; whatever can be shown is taken.',
          probe: 'app-media: an SVG as a screenshot',
          ...taken,
        },
        {
          says: 'logo 5 MB (png/jpeg/webp/svg, single)',
          means: 'a film is refused as a logo, whatever it is called',
          probe: 'app-media: a film as the logo',
          graphql: '`ValidationError` at uploadId',
          rest: '422 `VALIDATION` at file',
        },
      ],
    },
  ],
};
