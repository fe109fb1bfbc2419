/** @no-db */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SUPERVISION_API } from '@onecounter/supervision';
import { sectionOf } from '../src/section-of-api';
import { MATRIX, PROGRAMS } from './permission-matrix.table';

type Api = Parameters<typeof sectionOf>[0];
const whole = JSON.parse(readFileSync(path.resolve(__dirname, '../../../libs/api-client/openapi.json'), 'utf8')) as Api;

describe('what a developer of a supervision department reads', () => {
  const { paths, components } = sectionOf(whole, SUPERVISION_API);
  const routes = Object.entries(paths).flatMap(([at, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${at.replaceAll(/\{(\w+)\}/g, ':$1')}`));

  it('is the routes that programs with a key call, and no others', () => {
    expect(routes).toEqual(expect.arrayContaining(MATRIX.filter(([, own]) => own === PROGRAMS).map(([route]) => route)));
    expect(routes.filter((route) => !/^\w+ \/api\/(supervision|event-handovers)\b/.test(route))).toEqual([]);
  });

  it('comes with every schema that they name, and no other', () => {
    const named = new Set([...JSON.stringify({ paths, components }).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name = '']) => name));
    expect([...named].sort()).toEqual(Object.keys(components?.schemas ?? {}).sort());
    expect([...named]).toEqual(expect.arrayContaining(['SupervisionEventView', 'OwnFeedbackView', 'ProblemView']));
  });
});
