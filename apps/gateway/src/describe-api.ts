import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemView } from '@onecounter/platform';
import { SUPERVISION_API } from '@onecounter/supervision';
import { sectionOf } from './section-of-api';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const METADATA = 'dist/apps/gateway/src/metadata.js';
let loading: Promise<void> | null = null;

/** OpenAPI of everything. */
export async function describeApi(app: INestApplication): Promise<OpenAPIObject> {
  await loadDescriptions();
  return describeLoaded(app);
}

/** The same at the first request for it: nobody else pays for it with time at the start and with memory. */
export function describeWhenAsked(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request) => { if (/^\/api\/(supervision-)?(docs|openapi\.json)/.test(request.url)) await loadDescriptions(); });
  SwaggerModule.setup('api/docs', app, () => (document ??= describeLoaded(app)), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'OneCounter API' });
  SwaggerModule.setup('api/supervision-docs', app, () => sectionOf(document ??= describeLoaded(app), SUPERVISION_API), { jsonDocumentUrl: 'api/supervision-openapi.json', customSiteTitle: 'OneCounter 审管接口' });
}

/** Types and comments of bodies and views come from the metadata that the build generates. */
function loadDescriptions(): Promise<void> {
  const file = path.resolve(METADATA);
  return (loading ??= existsSync(file) ? readDescriptions(file) : Promise.resolve());
}

async function readDescriptions(file: string): Promise<void> {
  const metadata = (await import(pathToFileURL(file).href)) as { default: () => Promise<Record<string, unknown>> };
  await SwaggerModule.loadPluginMetadata(metadata.default);
}

function describeLoaded(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder().setTitle('OneCounter 一窗').setVersion('1').setDescription('行政审批局业务系统的接口。每次拒绝都是 application/problem+json，带稳定的 code。').addBearerAuth()
    .addGlobalResponse({ status: 'default', description: 'problem+json', schema: { $ref: getSchemaPath(ProblemView) } }).build();
  return SwaggerModule.createDocument(app, about, { extraModels: [ProblemView] });
}
