import { FoundNotification1700000009200 } from './1-found-notification';
import { ReadMessages1700000009201 } from './2-read-messages';
import { KeepDeliveries1700000009202 } from './3-keep-deliveries';
import { KeepMessageTemplates1700000009203 } from './4-keep-message-templates';
import { KeepReminders1700000009250 } from './9250-keep-reminders';
import { TakeOverAlerts1700000009252 } from './9252-take-over-alerts';

export const NOTIFICATION_MIGRATIONS = [
  FoundNotification1700000009200,
  ReadMessages1700000009201,
  KeepDeliveries1700000009202,
  KeepMessageTemplates1700000009203,
  KeepReminders1700000009250,
  TakeOverAlerts1700000009252,
];
