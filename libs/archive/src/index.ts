export * from './archive.module';
export * from './data/migrations';
export { CASE_ARCHIVE_SUBJECT } from './data/case-archive-subject';
export { verifyPackage, type PackageFinding, type PackageVerdict } from './package/verify-package';
