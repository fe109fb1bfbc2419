import type { ProgramRole, RoleName } from '@onecounter/contracts';

export interface OwnedView { readonly owner_id: number; readonly unit_id: number; readonly shared: boolean }
interface Viewer { readonly personId: number | null; readonly unitId: number | null; readonly post: RoleName | ProgramRole | 'system' }

/** A view is its owner's; shared, the whole section's. */
export function seesView(view: OwnedView, viewer: Viewer): boolean {
  return view.owner_id === viewer.personId || (view.shared && view.unit_id === viewer.unitId);
}

/** Of a shared view the head of the section is master beside its owner. */
export function mayChangeView(view: OwnedView, viewer: Viewer): boolean {
  return view.owner_id === viewer.personId || (view.shared && view.unit_id === viewer.unitId && viewer.post === 'sectionHead');
}
