import type { MessageEventRule } from './message-events';

/** 期限提醒 and 电子监察: what the reminders tell. */
export const REMINDER_EVENTS = {
  due: { zh: '期限提醒', en: 'Reminder of a date', group: 'deadlines', to: 'colleague', variables: ['name', 'date', 'dueOn', 'when'], words: '{name}：{date} {dueOn}，{when}。' },
  manyDue: { zh: '多件到期', en: 'Many dates', group: 'deadlines', to: 'colleague', variables: ['date', 'count', 'when'], words: '{count} 件的{date}{when}，请到待办里按期限看。' },
  cardIssued: { zh: '红黄牌', en: 'A card was issued', group: 'monitoring', to: 'colleague', variables: ['card', 'rule', 'caseNumber', 'itemName', 'dueOn'], words: '{caseNumber}《{itemName}》{rule}，发{card}，请在 {dueOn} 前答复。' },
  cardAnswerReturned: { zh: '红黄牌答复被退回', en: 'The answer to a card was returned', group: 'monitoring', to: 'colleague', variables: ['card', 'rule', 'caseNumber', 'itemName', 'dueOn'], words: '{caseNumber}《{itemName}》{rule}{card}的答复被退回，请在 {dueOn} 前重新答复。' },
  patrolRecorded: { zh: '巡查记录', en: 'A patrol record', group: 'monitoring', to: 'colleague', variables: ['name', 'dueOn'], words: '{name}，请在 {dueOn} 前说明情况。' },
  taskOpened: { zh: '督办立项', en: 'A supervised task', group: 'monitoring', to: 'colleague', variables: ['name', 'dueOn'], words: '督办事项“{name}”由您的科室牵头，{dueOn} 前办结；长期推进的在这天前报进展。' },
  taskReturned: { zh: '督办退回', en: 'A supervised task was returned', group: 'monitoring', to: 'colleague', variables: ['name', 'dueOn'], words: '督办事项“{name}”退回继续办理，到期日 {dueOn}。' },
} as const satisfies Record<string, MessageEventRule>;
