import type { ItemDefinition } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';

/** Part of the publishing statement: the version's points become searchable, those of the item first, then by material. */
export function indexPoints(statement: WriteStatement): void {
  statement.part('points', `
    select v.id, i.code item_code, null::text material_code, null::text material_name, p.value point, 0::bigint place, p.ordinality turn
      from s join catalogue.item_version v on v.id = s.id join catalogue.service_item i on i.id = v.item_id, jsonb_array_elements(v.definition->'points') with ordinality p
    union all
    select v.id, i.code, m.value->>'code', m.value->>'name', p.value, m.ordinality, p.ordinality
      from s join catalogue.item_version v on v.id = s.id join catalogue.service_item i on i.id = v.item_id,
        jsonb_array_elements(v.definition->'materials') with ordinality m, jsonb_array_elements(m.value->'points') with ordinality p`);
  statement.part('pi', `
    insert into catalogue.point_index (version_id, position, item_code, material_code, material_name, point_code, kind, severity, text)
    select id, row_number() over (order by place, turn), item_code, material_code, material_name, point->>'code', point->>'kind', point->>'severity', point->>'text' from points`);
}

/** Part of the publishing statement: the item goes by the name, unit and level of the version published last. */
export function renameItem(statement: WriteStatement, { name, level }: ItemDefinition): void {
  statement.part('si', `
    update catalogue.service_item i set name = ${statement.param(name)}, level = ${statement.param(level)}, unit_id = v.unit_id
    from s join catalogue.item_version v on v.id = s.id where i.id = v.item_id`);
}
