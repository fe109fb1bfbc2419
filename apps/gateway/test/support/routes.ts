import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { FaultCode, Permission } from '@onecounter/contracts';
import { FAULTS_OF_ROUTE, PERMISSION, PUBLIC } from '@onecounter/platform';

export interface Route {
  /** e.g. `POST /api/cases/:id/grant-permit` */
  readonly key: string;
  /** null: for everybody signed in; undefined: the route says nothing. */
  readonly permission: Permission | null | undefined;
  readonly open: boolean;
  readonly faults: readonly FaultCode[] | undefined;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD', 'SEARCH'];
const OUTSIDE_API = new Set(['/metrics']);
const meta = <T>(key: string, on: object): T | undefined => Reflect.getMetadata(key, on) as T | undefined;

/** Every route of every controller of the running application, as the decorators declare it. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = new Set([...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()].map((wrapper) => wrapper.metatype as Type)));
  return [...controllers].flatMap(routesOfController);
}

function routesOfController(controller: Type): Route[] {
  const base = meta<string>('path', controller) ?? '';
  const names = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name];
    const method = handler && meta<number>('method', handler);
    if (!handler || method === undefined) return [];
    const inside = `/${[base, meta<string>('path', handler) ?? ''].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`;
    return [{
      key: `${METHODS[method]} ${OUTSIDE_API.has(inside) ? inside : `/api${inside}`}`, permission: meta<Permission | null>(PERMISSION, handler),
      open: meta<boolean>(PUBLIC, handler) ?? false, faults: meta<FaultCode[]>(FAULTS_OF_ROUTE, handler),
    }];
  });
}
