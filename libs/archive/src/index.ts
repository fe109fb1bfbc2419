export * from './archive.module';
export * from './data/migrations';
export { AGENCY_ARCHIVE_SUBJECT, CASE_ARCHIVE_SUBJECT, JOINT_ARCHIVE_SUBJECT } from './data/archive-subjects';
export { verifyPackage, type PackageFinding, type PackageVerdict } from './package/verify-package';
