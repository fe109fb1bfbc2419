/** SQL: ids of the cases of the commissioned project `p`: linked to one of its items, or to the project of casework that it refers to, alone or within a joint case. */
export const LINKED_CASES = `select x.case_id from agency_service.item_case x where x.project_id = p.id union select l.case_id from casework.project_case l where l.project_id = p.project_id
  union select m.case_id from casework.joint_case j join casework.joint_member m on m.joint_case_id = j.id where j.project_id = p.project_id and not m.former`;

/** SQL, after `project p join`: an item `i` with what the last line of the log says of it, the newest case that does it, its transfer to another place, and what was found out of a department outside. A case is done when it was granted; a refusal leaves the item to do. */
export const ITEM_STATE = `agency_service.project_item i on i.project_id = p.id
  left join lateral (select e.item_done, e.logged_on from agency_service.log_entry e where e.project_id = i.project_id and e.item_name = i.item_name and e.item_done is not null order by e.seq desc limit 1) said on true
  left join lateral (select c.id, c.number, c.status, c.due_on, c.assignee_id, c.unit_id, c.accepted_on, c.decided_on, c.status in ('granted', 'certified') or c.status = 'issued' and c.certified_by is not null done
    from casework.permit_case c where c.id in (select x.case_id from agency_service.item_case x where x.project_id = p.id and x.no = i.no) or c.item_code = i.item_code and c.id in (${LINKED_CASES}) order by c.id desc limit 1) k on true
  left join lateral (select y.status, y.number, y.due_on, y.to_unit_id, y.handed_on, y.done_on, y.ended_on from agency_service.county_transfer y where y.project_id = p.id and y.item_no = i.no and y.status <> 'recalled' order by y.id desc limit 1) given on true
  left join lateral (select z.state, z.on_date, (select min(f.on_date) from agency_service.outside_entry f where f.project_id = z.project_id and f.no = z.no) first_on from agency_service.outside_entry z where z.project_id = p.id and z.no = i.no order by z.step_seq desc limit 1) asked on true`;

/** SQL: whether the item is done; what the agent last said of it stands over its case, that over its transfer, that over what was found out. */
export const ITEM_DONE = `coalesce(said.item_done, k.done, given.status = 'closedOut', asked.state = 'done', false)`;
