import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { describeApi } from './describe-api';
import { GatewayModule } from './gateway.module';

/** Writes the OpenAPI document with sorted keys to the file named; needs no database (Nest's preview builds no provider). */
const app = await NestFactory.create(GatewayModule, new FastifyAdapter(), { preview: true, abortOnError: false, logger: ['error'] });
app.setGlobalPrefix('api', { exclude: ['metrics'] });
const sorted = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(await describeApi(app), sorted, 2)}\n`);
process.exit(0);
