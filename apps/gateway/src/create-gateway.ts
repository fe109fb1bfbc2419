import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '@onecounter/contracts';
import { createLog, judgeBodyShape, problemOf, Settings } from '@onecounter/platform';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayModule } from './gateway.module';
import { describeWhenAsked } from './describe-api';
import { serveSpas } from './spa';
import { tlsOf } from './tls';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** The HTTP process, ready to listen; tests use it without listening. */
export async function createGateway(options: { quiet?: boolean; docs?: boolean } = {}): Promise<NestFastifyApplication> {
  const tls = tlsOf(process.env);
  const adapter = new FastifyAdapter({
    ...(tls ? { https: tls } : {}),
    bodyLimit: BODY_LIMIT_BYTES, genReqId: () => randomUUID(), trustProxy: Boolean(process.env.TRUST_PROXY), requestTimeout: 120_000, connectionTimeout: 60_000,
    frameworkErrors: answerBadAddress, onProtoPoisoning: 'error', onConstructorPoisoning: 'error', routerOptions: { maxParamLength: 200 },
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule, adapter, options.quiet ? { logger: ['error', 'warn'] } : { logger: createLog() });
  app.setGlobalPrefix('api', { exclude: ['metrics'] });
  const limit = app.get(Settings).fileLimitBytes;
  await app.register(helmet as never, { contentSecurityPolicy: { directives: SOURCES }, hsts: app.get(Settings).production });
  app.getHttpAdapter().getInstance().addHook('onSend', async (_request, reply) => { void reply.header('Permissions-Policy', FEATURES); });
  await app.register(cookie as never);
  await app.register(multipart as never, { limits: { fileSize: limit + 1, files: 1, fields: 4 } });
  takePartsOfUploads(app);
  app.getHttpAdapter().getInstance().addHook('preValidation', async (request) => judgeBodyShape(request.headers['content-type'], request.body));
  if (!options.quiet) logRequests(app);
  app.enableShutdownHooks();
  if (options.docs !== false) describeWhenAsked(app);
  await serveSpas(app, [{ base: '/hall/', dir: 'dist/apps/hall' }, { base: '/office/', dir: 'dist/apps/office' }, { base: '/public/', dir: 'dist/apps/public' }]);
  return app;
}

/** Our own origin only; inline styles are Element Plus's positioning, blob: is the preview of a file that was fetched with the session. */
const SOURCES = {
  defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], frameSrc: ["'self'", 'blob:'], objectSrc: ["'none'"],
  connectSrc: ["'self'"], fontSrc: ["'self'", 'data:'], baseUri: ["'self'"], formAction: ["'self'"], frameAncestors: ["'self'"], upgradeInsecureRequests: null,
};

/** The document camera of the window is for our own pages; nothing else of the machine is for anybody. */
const FEATURES = 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()';

/** An address that cannot even be decoded reaches no route and no filter. */
function answerBadAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(400).header('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problemOf(new Refusal('malformedRequest'), String(request.id))));
}

/** Parts of an upload go to their route unread; no other route takes such a body. */
function takePartsOfUploads(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addContentTypeParser('application/offset+octet-stream', (request, _payload, done) => {
    if (request.routeOptions.url?.startsWith('/api/uploads')) done(null);
    else done(Object.assign(new Error('not an upload'), { statusCode: 415 }));
  });
}

/** One structured line for each write, refusal or slow answer, with the request's id; reads that went well stay silent. */
function logRequests(app: NestFastifyApplication): void {
  const log = createLog();
  app.getHttpAdapter().getInstance().addHook('onResponse', (request, reply, done) => {
    const slow = reply.elapsedTime > 500;
    if (slow || request.method !== 'GET' || reply.statusCode >= 400) {
      log.log({ requestId: request.id, method: request.method, route: request.routeOptions?.url ?? request.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'Http');
    }
    done();
  });
}
