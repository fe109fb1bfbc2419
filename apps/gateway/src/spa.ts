import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built SPAs: hashed assets for a year, index.html never cached; other paths under a base fall back to its index.html. */
export async function serveSpas(app: NestFastifyApplication, spas: readonly { base: string; dir: string }[]): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let first = true;
  for (const spa of spas) {
    const dir = path.resolve(spa.dir);
    if (!existsSync(path.join(dir, 'index.html'))) continue;
    await app.register(fastifyStatic as never, {
      root: dir, prefix: spa.base, wildcard: false, decorateReply: first, index: false, cacheControl: false, preCompressed: true,
      setHeaders: (reply: FastifyReply, file: string) => { void reply.header('Cache-Control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'); },
    });
    first = false;
    const index = (request: FastifyRequest, reply: FastifyReply): unknown => (/\.\w+($|\?)/.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html', dir));
    fastify.get(spa.base, index);
    fastify.get(`${spa.base}*`, index);
    fastify.get(spa.base.slice(0, -1), (_request, reply) => reply.redirect(spa.base));
  }
  fastify.get('/', (_request, reply) => reply.redirect('/hall/'));
}
