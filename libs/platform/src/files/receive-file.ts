import type { MultipartFile } from '@fastify/multipart';
import { refuse } from '@onecounter/contracts';
import type { FastifyRequest } from 'fastify';
import { readToTheEnd } from '../http/request-body';

type MultipartRequest = FastifyRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };

/** The one file of a multipart request, handed to `take`. @throws unsupportedMedia, malformedRequest, and what `take` throws */
export async function receiveFile<T>(request: FastifyRequest, take: (part: MultipartFile) => Promise<T>): Promise<T> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) refuse('unsupportedMedia');
  const part = (await multipart.file()) ?? refuse('malformedRequest', {}, 'file');
  try {
    return await take(part);
  } catch (failure) {
    await readToTheEnd(request.raw);
    throw failure;
  }
}
