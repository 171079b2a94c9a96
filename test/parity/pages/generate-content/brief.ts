/** A request with a brief; the format is pinned to the cheap one where it does not matter. */
export const brief = (members: object, others: object = {}) => ({
  body: { brief: members, format: 'slideshow_remix', ...others },
});
