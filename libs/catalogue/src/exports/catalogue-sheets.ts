import { exportSheet, inPieces } from '@onecounter/platform';
import { AdjustmentAnswers } from '../http/adjustment-answers';
import { AdjustmentsQuery } from '../http/catalogue-queries.body';
import { FormAnswers } from '../http/form-answers';
import { FormsQuery } from '../http/form.body';

/** Items themselves go by the exchange sheet, which can be read in again. */
export const CATALOGUE_SHEETS = [
  exportSheet({
    name: 'itemAdjustments', query: AdjustmentsQuery, from: AdjustmentAnswers, cursor: 'before', read: (answers, query) => answers.list(query), labels: { code: '一个事项' },
    columns: [
      ['调整', 10, (row) => row.kindLabel], ['事项编码', 10, (row) => row.itemCode], ['事项', 36, (row) => row.itemName], ['版本', 6, (row) => row.versionNo], ['生效日期', 12, (row) => row.effectiveOn], ['依据', 48, (row) => row.legalBasis], ['原因', 48, (row) => row.reason],
      ['原科室', 18, (row) => row.fromUnitName], ['现科室', 18, (row) => row.toUnitName], ['在办件', 12, (row) => (row.plan === null ? '' : row.plan === 'stay' ? '留在原科室' : '移交')], ['移交日期', 12, (row) => row.moveOn], ['办理人', 12, (row) => row.byName],
    ],
  }),
  exportSheet({
    name: 'forms', query: FormsQuery, from: FormAnswers, cursor: null, read: (answers, query, _actor, piece) => inPieces(piece, (one) => answers.list(query, one)),
    columns: [
      ['编号', 12, (row) => row.code], ['表格', 40, (row) => row.name], ['科室', 18, (row) => row.unitName], ['状态', 10, (row) => row.statusLabel], ['版次', 6, (row) => row.edition], ['用于', 60, (row) => row.serves.map(({ itemCode, materialName }) => `${itemCode} ${materialName}`).join('；')],
      ['文件', 30, (row) => row.fileName], ['网址', 40, (row) => row.address], ['网址失效', 8, (row) => (row.broken ? '失效' : '')], ['有样表', 8, (row) => (row.hasSample ? '有' : '')], ['上次复核', 12, (row) => row.lastReviewedOn], ['复核结论', 12, (row) => row.lastOutcomeLabel], ['下次复核', 12, (row) => row.reviewDueOn],
    ],
  }),
];
