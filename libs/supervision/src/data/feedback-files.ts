export interface FeedbackFile { readonly id: string; readonly name: string; readonly mediaType: string; readonly sizeBytes: number }

/** Evidence sent with feedback f, the first sent first. */
export const filesOf = (subjectKind: 'supervisionFeedback' | 'sandboxFeedback'): string =>
  `(select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'mediaType', x.media_type, 'sizeBytes', x.size_bytes) order by x.machine_at, x.id), '[]') from platform.stored_file x where x.subject_kind = '${subjectKind}' and x.subject_id = f.id)`;
