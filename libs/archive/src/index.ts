export * from './archive.module';
export * from './data/migrations';
export { CASE_ARCHIVE_SUBJECT, JOINT_ARCHIVE_SUBJECT } from './data/archive-subjects';
export { verifyPackage, type PackageFinding, type PackageVerdict } from './package/verify-package';
