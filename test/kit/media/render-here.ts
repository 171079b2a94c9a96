import { renderFilm } from '#src/media/engine/film.ts';
import type { FilmOptions } from '#src/media/engine/make-segments.ts';
import type { RenderReport, RenderRequest } from '#src/media/render-request.ts';

/** The engine without a child process around it, whose start takes longer than a small film. */
export const renderHere = (
  request: RenderRequest,
  onSegment: FilmOptions['onSegment'] = () => {},
): Promise<RenderReport> =>
  renderFilm(request, { signal: new AbortController().signal, onFrame() {}, onSegment });
