import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { z } from 'zod';
import { MendableError } from '../../domain/mendable-error.ts';

/** Texts of GraphQL documents by the ids under which clients may ask for them; a text without one is its own. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** A list of trusted documents that cannot be read. */
export class TrustedDocumentsError extends MendableError {
  constructor(path: string, cause: unknown) {
    super(
      `TRUSTED_DOCUMENTS: ${path} is no folder of .graphql files and no manifest of persisted documents ` +
        `(${cause instanceof Error ? cause.message : cause})`,
      { cause },
    );
    this.name = 'TrustedDocumentsError';
  }
}

/** What graphql-codegen and Relay write: texts by id. */
const byId = z.record(z.string(), z.string());
/** What Apollo's generator writes. */
const apollo = z.object({ operations: z.array(z.object({ id: z.string(), body: z.string() })) });

/**
 * Reads folders of `.graphql` files and manifests of persisted documents, as graphql-codegen, Relay and Apollo write
 * them.
 * @param paths between commas
 * @throws TrustedDocumentsError
 */
export async function readTrustedDocuments(paths: string): Promise<TrustedDocuments> {
  const read = async (path: string) => {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const documents = isFolder ? await readFolder(path) : readManifest(await readText(path));
      for (const [, text] of documents) parse(text);
      return documents;
    } catch (cause) {
      throw new TrustedDocumentsError(path, cause);
    }
  };
  const listed = paths.split(',').map((path) => path.trim());
  return new Map((await Promise.all(listed.map(read))).flat());
}

const readText = (path: string) => readFile(path, 'utf8');

async function readFolder(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  if (names.length === 0) throw new Error('it has no .graphql file');
  const texts = await Promise.all(names.map((name) => readText(join(folder, name))));
  return texts.map((text) => [text, text]);
}

function readManifest(text: string): [string, string][] {
  const json: unknown = JSON.parse(text);
  const listed = apollo.safeParse(json).data;
  if (listed) return listed.operations.map(({ id, body }) => [id, body]);
  const texts = byId.safeParse(json).data;
  if (!texts) throw new Error('it is no table of texts by id');
  return Object.entries(texts);
}
