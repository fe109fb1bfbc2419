import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '@onecounter/web-kit';

type Event = components['schemas']['MessageEventView'];
type Way = components['schemas']['MessageWayView'];
type Edition = components['schemas']['TemplateEditionView'];

const wordsOf = ({ channel }: Way, { subject, body }: { subject: string; body: string }): ActField[] => [
  ...(channel === 'email' ? [{ name: 'subject', label: '邮件主题', kind: 'text', max: 120, first: subject } as const] : []),
  { name: 'body', label: '说法', hint: channel === 'sms' ? '变量照右边写；70 字一条，更长的每 67 字一条' : '变量照右边写', kind: 'long', max: 1000, first: body },
];

/** Begins with what is in force. */
export const draftAct = (event: Event, way: Way): Act => ({
  verb: 'draftMessageTemplate', label: '起草', title: `${event.label}：${way.channelLabel}`, note: '启用以前，说法不变。', path: '/message-templates/draft-message-template', fixed: { event: event.event, channel: way.channel }, fields: wordsOf(way, way),
});

/** The verbs of one edition; which of them are open the server says. */
export function editionActs(edition: Edition, way: Way): Readonly<Record<string, Act>> {
  const path = (route: string): string => `/message-templates/${edition.id}/${route}`;
  return {
    reviseMessageTemplate: { verb: 'reviseMessageTemplate', label: '修改', title: `修改第 ${edition.edition} 版`, path: path('revise-message-template'), fields: wordsOf(way, edition) },
    publishMessageTemplate: { verb: 'publishMessageTemplate', label: '启用', title: `启用第 ${edition.edition} 版`, note: `${edition.body}　以后的通知按这样说，前一版停用。`, path: path('publish-message-template'), kind: 'primary', fields: [] },
    retireMessageTemplate: { verb: 'retireMessageTemplate', label: '停用', title: `停用第 ${edition.edition} 版`, note: edition.status === 'published' ? '停用以后用系统自带的说法。' : '停用以后不能再改。', path: path('retire-message-template'), kind: 'danger', fields: [{ name: 'reason', label: '为什么停用', kind: 'long', max: 500 }] },
  };
}

export const VERBS: readonly { readonly verb: string; readonly label: string }[] = [{ verb: 'reviseMessageTemplate', label: '修改' }, { verb: 'publishMessageTemplate', label: '启用' }, { verb: 'retireMessageTemplate', label: '停用' }];
