/** What a render makes, in the order in which it is looked at. */
export const FILE_KINDS = ['video', 'slide', 'poster', 'thumbnail'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
