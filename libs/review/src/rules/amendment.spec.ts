/** @no-db */
import type { ApplicantSnapshot } from '@onecounter/casework';
import type { NoticeContent } from '@onecounter/contracts';
import { judgeAmendment, type Amendment } from './amendment';

const content: NoticeContent = { layout: 'notice', title: '准予行政许可决定书', addressee: '味源餐饮', blocks: [{ kind: 'paragraph', text: '依照第三十八条第二款，决定准予行政许可。地址：示例路 1 号。' }], unit: '审批局', dated: '2026年11月20日' };
const applicant: ApplicantSnapshot = { kind: 'enterprise', creditCode: null, residentIdMasked: null, legalRepresentative: '欧阳·𠮷明', phoneMasked: null, address: '示例路 1 号', attribute: 'local' };
const row = { applicant_name: '味源餐饮', applicant };
const judge = (amendment: Amendment, kind: 'grantDecision' | 'certificate' | 'receipt' = 'grantDecision') => () => judgeAmendment(amendment, { kind, content }, row);

describe('an amendment', () => {
  it('corrects a slip of the pen', () => {
    expect(judge({ field: 'text', written: '第三十八条第二款', corrected: '第三十八条第一款' })).not.toThrow();
    expect(judge({ field: 'legalRepresentative', written: '欧阳·𠮷明', corrected: '欧阳·吉明' }, 'certificate')).not.toThrow();
    expect(judge({ field: 'address', written: '示例路 1 号', corrected: '示例路 11 号' })).not.toThrow();
  });

  it('is of what the paper says', () => {
    expect(judge({ field: 'text', written: '第三十九条', corrected: '第三十八条' })).toThrow('amendedTextNotFound');
    expect(judge({ field: 'holderName', written: '味原餐饮', corrected: '味源餐饮' })).toThrow('amendedTextNotFound');
  });

  it('never changes what was decided, nor whose it is', () => {
    expect(judge({ field: 'text', written: '决定准予行政许可', corrected: '决定不予行政许可' })).toThrow('notAClericalError');
    expect(judge({ field: 'text', written: '决定准予', corrected: '决定' })).toThrow('notAClericalError');
    expect(judge({ field: 'holderName', written: '味源餐饮', corrected: '康泽药房' })).toThrow('notAClericalError');
    expect(judge({ field: 'text', written: '示例路', corrected: '示例路' })).toThrow('notAClericalError');
  });

  it('is of decisions, notices and certificates, and of a certificate by its data', () => {
    expect(judge({ field: 'text', written: '示例路', corrected: '示列路' }, 'receipt')).toThrow('documentNotAmendable');
    expect(judge({ field: 'text', written: '示例路', corrected: '示列路' }, 'certificate')).toThrow('documentNotAmendable');
  });
});
