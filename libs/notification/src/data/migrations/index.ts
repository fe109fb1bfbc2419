import { FoundNotification1700000009200 } from './1-found-notification';

export const NOTIFICATION_MIGRATIONS = [FoundNotification1700000009200];
