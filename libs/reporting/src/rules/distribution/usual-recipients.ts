import type { ReaderLevel, ReaderWay } from '@onecounter/contracts';

export interface UsualRecipient { readonly level: ReaderLevel; readonly way: ReaderWay; readonly name: string; readonly address: string; readonly postcode: string; readonly email: string; readonly copies: number }
const CITY = '114000';
const row = (level: ReaderLevel, way: ReaderWay, name: string, copies = 1, address = '', postcode = ''): UsualRecipient => ({ level, way, name, address, postcode, email: '', copies });

/** The readers that the bureau's rule on the bulletin names, to begin with; addresses are to be filled in where there are none, those here are made up. */
export const USUAL_RECIPIENTS: readonly UsualRecipient[] = [
  row('reportTo', 'mail', '省营商环境建设监督局', 1, '辽宁省沈阳市某区示例路1号', '110000'), row('reportTo', 'mail', '省政务服务管理办公室', 1, '辽宁省沈阳市某区示例路2号', '110000'),
  row('reportTo', 'exchange', '市委领导', 10), row('reportTo', 'exchange', '市人大常委会领导', 8), row('reportTo', 'exchange', '市政府领导', 8), row('reportTo', 'exchange', '市政协领导', 8),
  row('sendTo', 'exchange', '市委各部委办局', 30), row('sendTo', 'mail', '中省直有关部门', 10, '辽宁省鞍山市某区示例街3号', CITY), row('sendTo', 'mail', '各县（市）区人民政府', 7, '辽宁省鞍山市某区示例街4号', CITY), row('sendTo', 'mail', '各开发区管理委员会', 4, '辽宁省鞍山市某区示例街5号', CITY), row('sendTo', 'exchange', '派驻纪检监察组'),
  row('issueTo', 'paper', '局领导班子成员', 6), row('issueTo', 'oa', '局机关各处室'), row('issueTo', 'oa', '市政务服务中心'), row('issueTo', 'paper', '各窗口', 20), row('issueTo', 'paper', '各分中心', 5), row('issueTo', 'oa', '各县（市）区行政审批局'),
];
