import { FoundSupervision1700000009300 } from './1-found-supervision';
import { PushEvents1700000009310 } from './11-push-events';
import { FindEarlierDeliveries1700000009311 } from './12-find-earlier-deliveries';
import { PlaceEvents1700000009350 } from './50-place-events';
import { FeedEvents1700000009351 } from './51-feed-events';
import { FeedReroutedEvents1700000009482 } from './53-feed-rerouted-events';
import { KeepFeedback1700000009352 } from './52-keep-feedback';
import { KeepPublications1700000009360 } from './60-keep-publications';
import { KeepTestPushes1700000009512 } from './9512-keep-test-pushes';
import { OrderWaitingDeliveries1700000009519 } from './9519-order-waiting-deliveries';
import { RehearseFeedback1700000009511 } from './9511-rehearse-feedback';
import { PublishWhatWaits1700000009481 } from './61-publish-what-waits';
import { PublishWhatWasLinked1700000009736 } from './9736-publish-what-was-linked';

export const SUPERVISION_MIGRATIONS = [
  FoundSupervision1700000009300,
  PushEvents1700000009310,
  FindEarlierDeliveries1700000009311,
  PlaceEvents1700000009350,
  FeedEvents1700000009351,
  KeepFeedback1700000009352,
  KeepPublications1700000009360,
  PublishWhatWaits1700000009481,
  FeedReroutedEvents1700000009482,
  RehearseFeedback1700000009511,
  KeepTestPushes1700000009512,
  OrderWaitingDeliveries1700000009519,
  PublishWhatWasLinked1700000009736,
];
