import type { components } from '@onecounter/api-client';

/** What the public routes answer. No session, the applicant masked, only finished words. */
export type ProgressView = components['schemas']['ProgressView'];
export type DeferralListView = components['schemas']['DeferralListView'];
export type CertificateView = components['schemas']['VerificationView'];
export type FileVerification = components['schemas']['FileVerificationView'];
export type PublicForm = components['schemas']['PublicFormView'];
export type PublicSample = components['schemas']['PublicSampleView'];
export type GuidesView = components['schemas']['GuidesView'];
export type GuideView = components['schemas']['GuideView'];
export type GuideMaterial = components['schemas']['GuideMaterialView'];
export type PublicGrantPage = components['schemas']['PublicGrantPageView'];
export type PublicGrant = components['schemas']['PublicGrantView'];
export type PublicBulletins = components['schemas']['PublicBulletinsView'];
export type PublicBulletin = components['schemas']['PublicBulletinView'];
export type ThemeRow = components['schemas']['PublicThemeRowView'];
export type PublicTheme = components['schemas']['PublicThemeView'];
export type SubmittedInquiry = components['schemas']['SubmittedInquiryView'];
export type SubmittedAgencyRequest = components['schemas']['SubmittedAgencyRequestView'];
export type PublicAgencyPage = components['schemas']['PublicAgencyPageView'];
export type PublicInquiry = components['schemas']['PublicInquiryView'];
