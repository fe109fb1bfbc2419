/** SQL: ids of the cases that belong to the project of casework which the commissioned project `p` refers to, alone or within a joint case, and those linked to its items. */
export const LINKED_CASES = `select l.case_id from casework.project_case l where l.project_id = p.project_id
  union select m.case_id from casework.joint_case j join casework.joint_member m on m.joint_case_id = j.id where j.project_id = p.project_id and not m.former union select ic.case_id from agency_service.item_case ic where ic.project_id = p.id`;

/** SQL, after `project p join`: an item `i` with what the last line of the log says of it, and the newest case of the same item. A case is done when it was granted; a refusal leaves the item to do. */
export const ITEM_STATE = `agency_service.project_item i on i.project_id = p.id
  left join lateral (select e.item_done, e.logged_on from agency_service.log_entry e where e.project_id = i.project_id and e.item_name = i.item_name and e.item_done is not null order by e.seq desc limit 1) said on true
  left join lateral (select c.id, c.number, c.status, c.due_on, c.assignee_id, c.unit_id, c.decided_on, c.status in ('granted', 'certified') or c.status = 'issued' and c.certified_by is not null done
    from casework.permit_case c where c.item_code = i.item_code and c.id in (${LINKED_CASES}) order by c.id desc limit 1) k on true`;
