import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import { ProblemView } from '@onecounter/platform';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const METADATA = 'dist/apps/gateway/src/metadata.js';
let loaded = false;

/** OpenAPI of everything; types and comments of bodies and views come from the metadata that the build generates. */
export async function describeApi(app: INestApplication): Promise<OpenAPIObject> {
  const file = path.resolve(METADATA);
  if (!loaded && existsSync(file)) {
    const metadata = (await import(pathToFileURL(file).href)) as { default: () => Promise<Record<string, unknown>> };
    await SwaggerModule.loadPluginMetadata(metadata.default);
    loaded = true;
  }
  const about = new DocumentBuilder().setTitle('OneCounter 一窗').setVersion('1').setDescription('行政审批局业务系统的接口。每次拒绝都是 application/problem+json，带稳定的 code。').addBearerAuth()
    .addGlobalResponse({ status: 'default', description: 'problem+json', schema: { $ref: getSchemaPath(ProblemView) } }).build();
  return SwaggerModule.createDocument(app, about, { extraModels: [ProblemView] });
}
