import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Paths = OpenAPIObject['paths'];
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Pure: the routes of one section with the schemas that they name, and nothing else: a reader from outside is shown what is theirs. */
export function sectionOf(document: OpenAPIObject, tag: string): OpenAPIObject {
  const paths = Object.fromEntries(Object.entries(document.paths).flatMap(([at, item]): [string, Paths[string]][] => {
    const kept = METHODS.flatMap((method) => (item[method]?.tags?.includes(tag) ? [[method, item[method]] as const] : []));
    return kept.length > 0 ? [[at, Object.fromEntries(kept)]] : [];
  }));
  const all = document.components?.schemas ?? {};
  const components = { ...document.components, schemas: schemasOf([paths], all) };
  return { ...document, info: { ...document.info, title: `${document.info.title} ${tag}` }, paths, components };
}

function schemasOf(named: readonly unknown[], all: Schemas): Schemas {
  const found: Schemas = {};
  const open = [...named];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const [, name = ''] of JSON.stringify(one).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = all[name];
      if (!schema || name in found) continue;
      found[name] = schema;
      open.push(schema);
    }
  }
  return found;
}
