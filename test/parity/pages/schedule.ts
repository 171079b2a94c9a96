import type { PageTable } from '../row.ts';

export const scheduleTable: PageTable = {
  page: 'schedule',
  start: 'slideshowBuild',
  sections: [
    {
      title: 'What can be scheduled',
      rows: [
        {
          says: 'only completed containers',
          means: 'a container that is being made is refused',
          decided: 'The page names no code.',
          probe: 'schedule: what is not made',
          graphql: '`ValidationError` `VALIDATION`',
          rest: '422 `VALIDATION`',
        },
        {
          says: 'a pending container: 403 APPROVAL_REQUIRED',
          means: 'what waits for its review is refused',
          decided:
            'The schedule page stashes the intent and answers 202; the review page refuses. It is refused.',
          probe: 'schedule: what is pending',
          graphql: '`ApprovalRequiredError`',
          rest: '403 `APPROVAL_REQUIRED`',
        },
        {
          says: 'a rejected one: 409 CONTENT_REJECTED',
          means: 'what was rejected is refused',
          probe: 'schedule: what is rejected',
          graphql: '`ContentRejectedError`',
          rest: '409 `CONTENT_REJECTED`',
        },
        {
          says: 'publish:write',
          means: 'a key without the scope is refused',
          probe: 'schedule: the scope',
          graphql: 'error `FORBIDDEN_SCOPE`',
          rest: '403 `FORBIDDEN_SCOPE`',
        },
      ],
    },
    {
      title: 'When and where',
      rows: [
        {
          says: 'past time: 422',
          means: 'a time that is over is refused',
          probe: 'schedule: the past',
          graphql: '`ValidationError` at scheduledFor',
          rest: '422 `VALIDATION` at scheduledFor',
        },
        {
          says: 'targets 1 to 50',
          means: 'no target is refused',
          probe: 'schedule: no target',
          graphql: '`ValidationError` at targets',
          rest: '422 `VALIDATION` at targets',
        },
        {
          says: 'all or nothing',
          means: 'one account that is not there keeps all from being scheduled',
          probe: 'schedule: all or nothing',
          graphql: '`NotFoundError`',
          rest: '404 `NOT_FOUND`',
        },
        {
          says: 'captionOverride?',
          means: 'each target may have a caption of its own',
          probe: 'schedule: a caption of its own',
          rest: '202',
        },
      ],
    },
  ],
};
