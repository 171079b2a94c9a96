import { parseInput } from '../../domain/inputs/parse.ts';
import { planContentInput } from '../../domain/inputs/plan-content.ts';
import { ValidationError } from '../../domain/refusals.ts';
import { generationRequest } from '../start/generate-content.ts';
import type { StartRequest } from '../start/resolution.ts';
import { slideshowBuildRequest } from '../start/slideshow-build.ts';
import { ugcRemixRequest } from '../start/ugc-remix.ts';

/** The start that a dry run is about. @throws ValidationError its paths begin with the member of the input */
export function plannedRequest(raw: unknown): StartRequest {
  const { generateContent, ugcRemix, slideshowBuild } = parseInput(planContentInput, raw);
  if (generateContent) return within('generateContent', () => generationRequest(generateContent));
  if (ugcRemix) return within('ugcRemix', () => ugcRemixRequest(ugcRemix));
  return within('slideshowBuild', () => slideshowBuildRequest(slideshowBuild));
}

function within<Parsed>(member: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(
      error.issues.map((issue) => ({ ...issue, path: issue.path ? `${member}.${issue.path}` : member })),
    );
  }
}
