import type { RoleName } from '@onecounter/contracts';

/** A person who exists only in a demo database, named by post: nobody real. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: RoleName;
  readonly unit: string;
  /** Number of the window in the unit that keeps the windows. */
  readonly window: string | null;
  readonly app: 'hall' | 'office';
}

const person = (login: string, name: string, role: RoleName, unit: string, window: string | null = null): DemoPerson => {
  return { login, name, role, unit, window, app: window === null && role !== 'headOfWindowServices' ? 'office' : 'hall' };
};

const CITY_HALL = 'C-CKFW';

/** Short logins for showing the system round; `npm start` prints them. */
export const SHORT_LOGINS: readonly DemoPerson[] = [
  person('clerk1', '综合窗口接件员甲', 'windowClerk', CITY_HALL, '3'),
  person('clerk2', '综合窗口接件员乙', 'windowClerk', CITY_HALL, '5'),
  person('issuer1', '统一发证员甲', 'issuingClerk', CITY_HALL, '12'),
  person('issuer2', '统一发证员乙', 'issuingClerk', CITY_HALL, '12'),
  person('consult1', '咨询辅导员甲', 'consultationClerk', CITY_HALL, '10'),
  person('hallhead1', '窗口服务部负责人', 'headOfWindowServices', CITY_HALL),
  person('reviewer1', '卫生计生审批科审核员甲', 'sectionReviewer', 'D-WSJS'),
  person('reviewer2', '卫生计生审批科审核员乙', 'sectionReviewer', 'D-WSJS'),
  person('approver1', '卫生计生审批科审批员甲', 'sectionApprover', 'D-WSJS'),
  person('head1', '卫生计生审批科负责人甲', 'sectionHead', 'D-WSJS'),
  person('reviewer3', '医药器械审批科审核员甲', 'sectionReviewer', 'D-YYQX'),
  person('approver3', '医药器械审批科审批员甲', 'sectionApprover', 'D-YYQX'),
  person('leader1', '分管领导甲', 'leaderInCharge', 'B-AS'),
  person('bureau1', '局领导甲', 'bureauLeader', 'B-AS'),
  person('policy1', '政策法规科经办人甲', 'policySection', 'D-ZCFG'),
  person('assess1', '督查考核科经办人甲', 'assessmentSection', 'D-DCKH'),
  person('coord1', '业务协调科经办人甲', 'coordinationSection', 'D-YWXT'),
  person('coord2', '业务协调科经办人乙', 'coordinationSection', 'D-YWXT'),
  person('network1', '网络平台科经办人甲', 'networkSection', 'D-WLPT'),
  person('inspoffice1', '现场勘验科经办人甲', 'inspectionOffice', 'D-XCKY'),
  person('inspector1', '现场勘验科勘验员甲', 'inspector', 'D-XCKY'),
  person('inspector2', '现场勘验科勘验员乙', 'inspector', 'D-XCKY'),
  person('clerk381', '海城市综合窗口接件员甲', 'windowClerk', 'C-210381', '1'),
  person('sysadmin', '系统管理员甲', 'systemAdministrator', 'D-WLPT'),
  person('secadmin', '安全管理员甲', 'securityAdministrator', 'D-WLPT'),
  person('auditor', '审计管理员甲', 'auditAdministrator', 'D-DCKH'),
  person('forcehead1', '帮办代办专班组长', 'taskForceHead', 'C-XMDL'),
  person('agentlead1', '市级代办长', 'leadAgent', 'C-XMDL'),
  person('agent1', '代办员甲', 'agent', 'C-XMDL'),
  person('agent2', '代办员乙', 'agent', 'C-XMDL'),
  person('agent3', '候补代办员甲', 'reserveAgent', 'C-XMDL'),
  person('agent381', '海城市代办员甲', 'agent', 'C-210381'),
];

/** e.g. D-WSJS → dwsjs-reviewer1, dwsjs-reviewer2, dwsjs-approver1, dwsjs-head1 */
export function peopleOfSection(unit: { code: string; name: string }): DemoPerson[] {
  const prefix = unit.code.toLowerCase().replaceAll('-', '');
  return [
    person(`${prefix}-reviewer1`, `${unit.name}审核员丙`, 'sectionReviewer', unit.code),
    person(`${prefix}-reviewer2`, `${unit.name}审核员丁`, 'sectionReviewer', unit.code),
    person(`${prefix}-approver1`, `${unit.name}审批员丙`, 'sectionApprover', unit.code),
    person(`${prefix}-head1`, `${unit.name}负责人丙`, 'sectionHead', unit.code),
  ];
}
