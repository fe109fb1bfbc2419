import { OUTSIDE_STATES, type OutsideState } from '@onecounter/contracts';
import type { Act, ActField } from '@onecounter/web-kit';
import type { Joint, Outside } from './use-joint-case';

const at = ({ id }: Joint, verb: string): string => `/joint-cases/${id}/${verb}`;

export const noteOn = (joint: Joint): Act => ({ verb: 'noteOnJointCase', label: '写批注', path: at(joint, 'note-on-joint-case'), note: '牵头科室和参与科室都看得到，留在联办件上。', fields: [{ name: 'text', label: '批注', kind: 'long', max: 1000 }] });

export const endOf = (joint: Joint): Act => ({ verb: 'endJointCase', label: '结束联办', path: at(joint, 'end-joint-case'), kind: 'danger', note: '已开启的各件都要办结；没开启的阶段不再开启。', fields: [{ name: 'reason', label: '理由', kind: 'long', max: 500 }] });

/** 行政许可法 42②: what the government's leader approved, with his paper. */
export const extensionOf = (joint: Joint, today: string): Act => ({
  verb: 'extendJointCase', label: '联办延期', path: at(joint, 'extend-joint-case'), kind: 'danger', note: `两个以上部门联合办理的，四十五日内不能办结，经本级人民政府负责人批准，可以延长十五日，只有一次。现在的期限是 ${joint.statutoryDueOn ?? ''}；各许可自己的期限不变。办理后出具联办延期告知书。`,
  fields: [
    { name: 'days', label: '延长几个工作日', kind: 'number', first: '15', hint: '1 至 15' }, { name: 'approver', label: '批准人职务', kind: 'text', max: 60, hint: '如：鞍山市人民政府分管副市长' }, { name: 'approvalNumber', label: '批准文号', kind: 'text', max: 60 },
    { name: 'approvedOn', label: '批准日期', kind: 'date', first: today }, { name: 'reason', label: '延长的理由', kind: 'long', max: 300, hint: '写在告知书上' }, { name: 'fileId', label: '批准文件', kind: 'file' },
  ],
});

export const linkProjectTo = (joint: Joint): Act => ({ verb: 'linkJointProject', label: '关联项目', path: at(joint, 'link-joint-project'), kind: 'primary', note: '项目页会列出这个联办件，办件数一并计入；项目的阶段不会自动改。', fields: [{ name: 'projectCode', label: '项目国家编码', kind: 'text', max: 40, hint: '如 2026-210302-36-01-000001' }] });

/** Cases of the board to choose among. */
const casesOf = (members: Joint['members']): { value: string; label: string }[] => members.map(({ id, itemName }) => ({ value: String(id), label: itemName }));

/** 外部门事项: what another department does, in its place in the order. */
export function addOutside(joint: Joint, stage: Joint['stages'][number]): Act {
  const waiting = joint.members.filter(({ waitsForPredecessor }) => waitsForPredecessor);
  const order: ActField[] = [
    { name: 'waitsFor', label: '在哪些事项之后', kind: 'choices', options: casesOf(joint.members), optional: true, hint: '只作提示，可不选' },
    ...(waiting.length > 0 ? [
      { name: 'holdsUp', label: '哪些事项等它办成', kind: 'choices', options: casesOf(waiting), optional: true, hint: '只列还没开始的；已经开始的不能再等' } as const,
      { name: 'onFailure', label: '没办成时', kind: 'choice', options: [{ value: 'stop', label: '等它的事项随之终止' }, { value: 'release', label: '等它的事项照常办理' }], first: 'stop' } as const,
    ] : []),
  ];
  return {
    verb: 'addOutsideItem', label: '登记外部门事项', title: `登记外部门事项（${stage.name}）`, path: at(joint, 'add-outside-item'), kind: 'primary', fixed: { stage: stage.code }, note: '由不在本中心办理的部门承办、人工跟踪的事项。全部办结前联办件不会自动办结。',
    fields: [
      { name: 'name', label: '事项', kind: 'text', max: 80 }, { name: 'department', label: '承办部门', kind: 'text', max: 60 },
      { name: 'expectedOn', label: '预计办结', kind: 'date' }, { name: 'resultName', label: '结果文书名称', kind: 'text', max: 80, optional: true, hint: '与后面事项的材料同名时，办成后自动转为该材料' }, ...order,
    ],
  };
}

/** How far it is there; every end with the paper that proves it. */
export function progressOf(joint: Joint, one: Outside, today: string): Act {
  return {
    verb: 'recordOutsideProgress', label: '登记进展', title: `${one.name}：登记进展`, path: at(joint, 'record-outside-progress'), kind: 'primary', fixed: { outsideId: one.id }, note: '办成、未批准、撤回都要附对方的文书；办成还要写文号。登记后不能改回。',
    fields: [
      { name: 'state', label: '现在到哪一步', kind: 'choice', options: one.next.map((state) => ({ value: state, label: OUTSIDE_STATES[state as OutsideState].zh })) }, { name: 'on', label: '日期', kind: 'date', first: today },
      { name: 'resultNumber', label: '结果文号', kind: 'text', max: 60, optional: true }, { name: 'fileId', label: '结果文件', kind: 'file', optional: true },
    ],
  };
}
