import { deemedAcceptance } from './deemed-acceptance';
import { jumpedStep } from './jumped-step';
import { lateCertificate } from './late-certificate';
import type { MonitoringRule } from './monitored-case';
import { nearlyLateCertificate } from './nearly-late-certificate';
import { nearlyOverdue } from './nearly-overdue';
import { overdue } from './overdue';
import { repeatedNotice } from './repeated-notice';

/** All that is watched. */
export const MONITORING_RULES: readonly MonitoringRule[] = [nearlyOverdue, overdue, deemedAcceptance, repeatedNotice, jumpedStep, nearlyLateCertificate, lateCertificate];
