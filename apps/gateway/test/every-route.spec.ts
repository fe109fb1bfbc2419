import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FAULTS, type FaultCode } from '@onecounter/contracts';
import { GatewayModule } from '@onecounter/gateway';
import { Caller, Desk, failsWith } from '@onecounter/testing';
import { routesOf } from './support/routes';

const ROOT = path.resolve(__dirname, '../../..');
interface Schema { readonly $ref?: string; readonly type?: string; readonly properties?: Record<string, Schema>; readonly items?: Schema; readonly additionalProperties?: unknown; readonly allOf?: Schema[]; readonly oneOf?: Schema[]; readonly enum?: unknown[]; readonly format?: string }
interface Operation { readonly operationId?: string; readonly summary?: string; readonly description?: string; readonly parameters?: { name: string; in: string; schema?: Schema }[]; readonly requestBody?: { content: Record<string, { schema?: Schema }> }; readonly responses: Record<string, { content?: Record<string, { schema?: Schema }> }>; readonly security?: unknown[] }
interface Api { readonly paths: Record<string, Record<string, Operation>>; readonly components: { readonly schemas: Record<string, Schema> } }

/** Facts and drafts are whatever they are, blocks of the bulletin one of five kinds that a rule judges: said here by hand, so that no other field is left without a type. */
const ANYTHING = [
  'AccessView.detail', 'ComposePartBody.blocks', 'ContributionView.blocks', 'DraftContributionBody.blocks', 'DraftView.body', 'IssueNoteView.blocks', 'IssueSectionView.blocks', 'ItemVersionStepView.facts', 'KeepDraftBody.body', 'ProblemView.facts',
];
/** Not of the API: Prometheus reads it. */
const NOT_DESCRIBED = ['GET /metrics'];

let desk: Desk;
let api: Api;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  const folder = mkdtempSync(path.join(tmpdir(), 'onecounter-openapi-'));
  const file = path.join(folder, 'openapi.json');
  await promisify(execFile)(process.execPath, ['dist/apps/gateway/src/openapi.js', file], { cwd: ROOT });
  api = JSON.parse(readFileSync(file, 'utf8')) as Api;
  rmSync(folder, { recursive: true });
});
afterAll(() => desk.close());

const operations = (): { route: string; operation: Operation }[] =>
  Object.entries(api.paths).flatMap(([at, methods]) => Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${at.replaceAll(/\{(\w+)\}/g, ':$1')}`, operation })));
const faulty = (holds: (one: { route: string; operation: Operation }) => boolean): string[] => operations().filter((one) => !holds(one)).map((one) => one.route);

/** Why a schema says nothing, or null when it says something. */
function emptiness(schema: Schema | undefined): string | null {
  if (!schema) return 'no schema';
  if (schema.$ref) return api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ? null : `dangling ${schema.$ref}`;
  if (schema.type === 'array') return emptiness(schema.items);
  if (schema.allOf ?? schema.oneOf) return [...(schema.allOf ?? []), ...(schema.oneOf ?? [])].map(emptiness).find((one) => one !== null) ?? null;
  if (schema.type === 'object') return Object.keys(schema.properties ?? {}).length > 0 || typeof schema.additionalProperties === 'object' ? null : 'an object without properties';
  return schema.type || schema.enum ? null : 'no type';
}

describe('each body and view', () => {
  it('has a name of its own: of two with one name the description would keep one', () => {
    const libs = path.join(ROOT, 'libs');
    const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) => /^[\w-]+\/src\/.*\.(body|view)\.ts$/.test(file));
    const names = sources.flatMap((file) => [...readFileSync(path.join(libs, file), 'utf8').matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(300);
    expect([...new Set(names.filter((name, at) => names.indexOf(name) !== at))]).toEqual([]);
  });
});

describe('each route', () => {
  it('is described in OpenAPI, and nothing else is', () => {
    expect(operations().map((one) => one.route).sort()).toEqual(routesOf(desk.app).map((route) => route.key).filter((key) => !NOT_DESCRIBED.includes(key)).sort());
  });

  it('says who may call it: a permission, everybody signed in, or everybody', () => {
    expect(routesOf(desk.app).filter((route) => route.permission === undefined && !route.open).map((route) => route.key)).toEqual([]);
    expect(routesOf(desk.app).filter((route) => route.permission !== undefined && route.open).map((route) => route.key)).toEqual([]);
    expect(faulty(({ route, operation }) => (operation.security !== undefined) === !routesOf(desk.app).find((one) => one.key === route)?.open)).toEqual([]);
  });

  it('declares the faults it may answer with, from the catalogue, each once', () => {
    for (const { key, faults, permission } of routesOf(desk.app)) {
      expect([key, (faults ?? []).length > 0]).toEqual([key, true]);
      expect([key, (faults ?? []).filter((code) => !(code in FAULTS))]).toEqual([key, []]);
      expect([key, (faults ?? []).length]).toEqual([key, new Set(faults).size]);
      const always: FaultCode[] = permission === undefined ? [] : permission === null ? ['notSignedIn'] : ['notSignedIn', 'notPermitted'];
      expect([key, always.filter((code) => !faults?.includes(code))]).toEqual([key, []]);
    }
  });

  it('declares notFound when its address names something, invalidInput when it takes a body or a query', () => {
    const of = (route: string): readonly string[] => routesOf(desk.app).find((one) => one.key === route)?.faults ?? [];
    expect(faulty(({ route, operation }) => !operation.parameters?.some((one) => one.in === 'path') || of(route).some((code) => FAULTS[code as FaultCode].status === 404))).toEqual([]);
    expect(faulty(({ route, operation }) => !(operation.requestBody || operation.parameters?.some((one) => one.in === 'query')) || of(route).includes('invalidInput'))).toEqual([]);
  });

  it('has an operationId of its own, a summary and its faults in words', () => {
    const ids = operations().map((one) => one.operation.operationId);
    expect(ids.length).toBe(new Set(ids).size);
    expect(faulty(({ operation }) => /^[a-z][A-Za-z]+$/.test(operation.operationId ?? '') && Boolean(operation.summary) && (operation.description ?? '').includes('Faults:'))).toEqual([]);
  });

  it('answers with a schema that says something, with a stream of a declared media type, or says that there is none (204)', () => {
    expect(faulty(({ operation }) => {
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2') && status !== '204').flatMap(([, response]) => Object.entries(response.content ?? {}));
      return (good.length > 0 || Boolean(operation.responses['204'])) && good.every(([type, { schema }]) => (type === 'application/json' ? emptiness(schema) === null : schema?.format === 'binary'));
    })).toEqual([]);
  });

  it('answers every refusal as a problem', () => {
    expect(faulty(({ operation }) => Object.values(operation.responses.default?.content ?? {}).every(({ schema }) => schema?.$ref?.endsWith('/ProblemView')) && operation.responses.default !== undefined)).toEqual([]);
  });

  it('takes bodies and parameters that say something', () => {
    expect(faulty(({ operation }) => Object.values(operation.requestBody?.content ?? {}).every(({ schema }) => emptiness(schema) === null))).toEqual([]);
    expect(faulty(({ operation }) => (operation.parameters ?? []).every(({ schema }) => emptiness(schema) === null))).toEqual([]);
  });
});

describe('the description', () => {
  it('has no empty schema, and no field without a type but those named here', () => {
    const schemas = Object.entries(api.components.schemas);
    expect(schemas.filter(([, schema]) => Object.keys(schema.properties ?? {}).length === 0).map(([name]) => name)).toEqual([]);
    const vague = schemas.flatMap(([name, { properties = {} }]) => Object.entries(properties).filter(([, field]) => emptiness(field) !== null).map(([field]) => `${name}.${field}`));
    expect(vague.sort()).toEqual(ANYTHING);
  });
});

describe('a handler that somebody forgot to guard', () => {
  @Controller('forgotten')
  class Forgotten {
    @Get()
    read(): { secret: string } {
      return { secret: 'nobody should read this' };
    }

    @Post(':id/shred')
    shred(): { done: boolean } {
      return { done: true };
    }
  }
  @Module({ imports: [GatewayModule], controllers: [Forgotten] })
  class Careless {}

  it('is refused by the guard, with a session and without', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(Careless, new FastifyAdapter(), { logger: ['error'] });
    app.setGlobalPrefix('api');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    for (const token of [(await desk.as('bureau1')).token, null]) {
      const caller = new Caller(app, token);
      for (const answer of [await caller.get('/forgotten'), await caller.post('/forgotten/1/shred')]) failsWith(answer, 'notPermitted');
    }
    await app.close();
  });
});
