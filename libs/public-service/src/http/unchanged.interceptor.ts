import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { attachedAs, type PreparedDocument } from '@onecounter/catalogue';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { entityTag, isKnown } from '../rules/entity-tag';

/** Answers that many ask for again and again: kept by whoever got them, asked anew each time, and not sent (nor drawn) when they say the same: 304. */
@Injectable()
export class Unchanged implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<unknown> {
    const [request, reply] = [context.switchToHttp().getRequest<FastifyRequest>(), context.switchToHttp().getResponse<FastifyReply>()];
    return next.handle().pipe(mergeMap(async (answer) => {
      const tag = isPrepared(answer) ? `"${answer.stamp}"` : entityTag(answer);
      void reply.header('ETag', tag).header('Cache-Control', 'public, no-cache');
      if (isKnown(request.headers['if-none-match'], tag)) return void reply.status(304);
      return isPrepared(answer) ? fileOf(answer) : answer;
    }));
  }
}

const isPrepared = (answer: object): answer is PreparedDocument => 'stamp' in answer && 'bytes' in answer;

async function fileOf({ bytes, mediaType, fileName }: PreparedDocument): Promise<StreamableFile> {
  const file = await bytes();
  return new StreamableFile(file, { type: mediaType, disposition: attachedAs(fileName), length: file.length });
}
