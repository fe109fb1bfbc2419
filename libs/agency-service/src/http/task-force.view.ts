import type { ForceMemberStatus, ForceMemberVerb, ForcePost } from '@onecounter/contracts';

/** 专班成员 */
export class ForceMemberView {
  id: number;
  version: number;
  status: ForceMemberStatus;
  post: ForcePost;
  postLabel: string;
  personId: number | null;
  name: string;
  represents: string | null;
  phone: string | null;
  specialities: string[];
  specialityLabels: string[];
  capacity: number;
  /** 在手的项目 */
  load: number;
  shifts: string[];
  /** 今天值班 */
  onShift: boolean;
  /** 请假，由谁顶 */
  away: boolean;
  standInName: string | null;
  /** 市、县区 */
  place: string;
  fromOn: string;
  verbs: ForceMemberVerb[];
}
/** 有岗位、还没有加入专班的人 */
export class ForceCandidateView {
  personId: number;
  name: string;
  post: ForcePost;
  postLabel: string;
  unitName: string;
}
export class TaskForceView {
  members: ForceMemberView[];
  candidates: ForceCandidateView[];
}
