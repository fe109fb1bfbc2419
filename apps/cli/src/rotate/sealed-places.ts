import type pg from 'pg';

/** A column that holds ciphertext of the data keys: alone, or as texts inside JSON. */
export interface SealedPlace { readonly table: string; readonly column: string; readonly json: boolean }

/** What is sealed without its name saying so. */
const UNNAMED: readonly SealedPlace[] = [
  { table: 'casework.permit_case', column: 'agent', json: true },
  { table: 'intake.draft', column: 'body', json: true },
  { table: 'platform.idempotency', column: 'answer', json: false },
];

/** Every place of ciphertext: each column called …_sealed, whoever adds one, and those above. */
export async function sealedPlaces(client: pg.ClientBase): Promise<SealedPlace[]> {
  const { rows } = await client.query<SealedPlace>(
    `select format('%I.%I', n.nspname, c.relname) "table", quote_ident(a.attname) "column", a.atttypid = 'jsonb'::regtype json
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p') and not c.relispartition and a.attname like '%\\_sealed' order by 1, 2`,
  );
  return [...rows, ...UNNAMED];
}
