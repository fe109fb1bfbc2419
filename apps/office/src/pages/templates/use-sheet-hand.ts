import { around, moved, resized, snap, type Field, type Layout } from './sheet-ops';

interface Hold { pointer: number; x: number; y: number; fields: readonly Field[]; resizing: boolean }

export interface SheetHand {
  grasp: (event: PointerEvent, id: string, resizing: boolean) => void;
  drag: (event: PointerEvent) => void;
  release: () => void;
  press: (event: KeyboardEvent) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Moves and resizes what is chosen, by pointer and by arrows: 1 mm, with Shift 0.1 mm; Alt resizes. Shift while dragging lets nothing take hold. */
export function useSheetHand(sheet: { layout: () => Layout; chosen: () => readonly string[]; choose: (ids: string[]) => void; put: (fields: Field[]) => void; scale: () => number; settle: () => void }): SheetHand {
  let hold: Hold | null = null;

  function grasp(event: PointerEvent, id: string, resizing: boolean): void {
    if (event.button !== 0) return;
    const chosen = sheet.chosen();
    if (event.ctrlKey || event.shiftKey) sheet.choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    else if (!chosen.includes(id)) sheet.choose([id]);
    sheet.settle();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    hold = { pointer: event.pointerId, x: event.clientX, y: event.clientY, fields: sheet.layout().fields.map((field) => ({ ...field })), resizing };
  }
  function drag(event: PointerEvent): void {
    if (!hold || event.pointerId !== hold.pointer) return;
    const [x, y] = [(event.clientX - hold.x) / sheet.scale(), (event.clientY - hold.y) / sheet.scale()];
    const ids = sheet.chosen();
    if (hold.resizing) { sheet.put(resized(hold.fields, ids, Math.round(x * 2) / 2, Math.round(y * 2) / 2)); return; }
    const there = moved(hold.fields, ids, x, y);
    const box = around(there, ids);
    const jump = event.shiftKey || !box ? { x: 0, y: 0 } : snap(box, hold.fields.filter(({ id }) => !ids.includes(id)), sheet.layout().paper);
    sheet.put(moved(hold.fields, ids, x + jump.x, y + jump.y));
  }
  function press(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (!arrow || sheet.chosen().length === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.1 : 1;
    const change = event.altKey ? resized : moved;
    sheet.put(change(sheet.layout().fields, sheet.chosen(), arrow[0] * step, arrow[1] * step));
  }
  return { grasp, drag, press, release: () => { hold = null; sheet.settle(); } };
}
