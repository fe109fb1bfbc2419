import type { MessageEventRule } from './message-events';

/** 业务专报: who owes something to an issue, or waits for it; each bears the name of its fact. */
export const BULLETIN_EVENTS = {
  contributionRequested: { zh: '专报约稿', en: 'A contribution was requested', group: 'work', to: 'colleague', variables: ['title', 'dueOn'], words: '请于 {dueOn} 前报{title}，初稿已按暂定数拟好。' },
  contributionTransferred: { zh: '专报改由本科室报', en: 'A contribution was passed to my section', group: 'work', to: 'colleague', variables: ['title', 'dueOn'], words: '{title}改由本科室报，请于 {dueOn} 前报。' },
  contributionUrged: { zh: '专报催稿', en: 'A contribution was urged', group: 'work', to: 'colleague', variables: ['title', 'dueOn'], words: '{title}还没有报，期限 {dueOn}，请抓紧。' },
  contributionSubmitted: { zh: '专报来稿等我审', en: 'A contribution waits for my review', group: 'work', to: 'colleague', variables: ['title', 'unitName'], words: '{unitName}报来{title}，请审。' },
  contributionReturned: { zh: '专报来稿退回', en: 'A contribution was returned', group: 'work', to: 'colleague', variables: ['title'], words: '{title}退回修改，意见在稿子里。' },
  contributionReviewed: { zh: '专报来稿审过', en: 'A contribution was reviewed', group: 'work', to: 'colleague', variables: ['title', 'unitName'], words: '{unitName}的{title}分管领导已经审过，可以编入。' },
  latenessReported: { zh: '专报迟报', en: 'Late contributions to the bulletin', group: 'work', to: 'colleague', variables: ['title', 'count'], words: '{title}有 {count} 个栏目过了期限才报或者还没有报，请看迟报情况。' },
  issueSubmitted: { zh: '专报等我审阅', en: 'An issue waits for my approval', group: 'work', to: 'colleague', variables: ['title'], words: '{title}已经编好，请审阅。' },
  issueReturned: { zh: '专报退回修改', en: 'An issue was returned', group: 'work', to: 'colleague', variables: ['title'], words: '{title}退回修改，意见在经过里。' },
  issueApproved: { zh: '专报审定', en: 'An issue was approved', group: 'work', to: 'colleague', variables: ['title'], words: '{title}已经审定，可以印发。' },
  copyNotSent: { zh: '专报没有发成', en: 'A copy of the bulletin could not be sent', group: 'work', to: 'colleague', variables: ['title'], words: '{title}有一份电子件没有发成，请到印发分送里核对地址后重新发送，或者改用别的方式送。' },
  bulletinFeedbackAssigned: { zh: '专报反馈交给我办', en: 'Feedback on the bulletin was assigned', group: 'work', to: 'colleague', variables: ['title', 'dueOn'], words: '对{title}的反馈交本科室办理，请于 {dueOn} 前报办理情况。' },
  bulletinFeedbackReturned: { zh: '专报反馈退回再办', en: 'An answer to feedback was returned', group: 'work', to: 'colleague', variables: ['title', 'dueOn'], words: '对{title}的反馈退回再办，期限 {dueOn}。' },
  bulletinFeedbackAnswered: { zh: '专报反馈有了办理情况', en: 'Feedback on the bulletin was answered', group: 'work', to: 'colleague', variables: ['title', 'unitName'], words: '{unitName}报来对{title}的反馈的办理情况，请看。' },
  bulletinFeedbackReported: { zh: '专报反馈等我阅', en: 'Feedback on the bulletin was reported to me', group: 'work', to: 'colleague', variables: ['title'], words: '对{title}的反馈已经办理，请阅。' },
  figureReported: { zh: '填报指标等我确认', en: 'A reported figure waits for my confirmation', group: 'work', to: 'colleague', variables: ['title', 'unitName'], words: '{unitName}填报了{title}，请核对依据后确认或者退回。' },
  figureCorrected: { zh: '填报指标更正等我确认', en: 'A corrected figure waits for my confirmation', group: 'work', to: 'colleague', variables: ['title', 'unitName'], words: '{unitName}更正了{title}，请核对依据后确认或者退回。' },
  figureReturned: { zh: '填报指标退回', en: 'A reported figure was returned', group: 'work', to: 'colleague', variables: ['title'], words: '{title}的填报退回，理由在经过里，请更正后再报。' },
} as const satisfies Record<string, MessageEventRule>;
