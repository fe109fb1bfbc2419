import { ref, type Ref } from 'vue';
import { nodeAt, placeAt, type LaidGraph } from './graph-layout';

/** What the pointer carries over the drawing, in its px: a node, or an edge that is being drawn from one. */
export interface InHand { readonly kind: 'node' | 'edge'; readonly code: string; readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }

export interface GraphHand {
  held: Ref<InHand | null>;
  grasp: (event: PointerEvent, code: string, kind: InHand['kind']) => void;
  drag: (event: PointerEvent) => void;
  release: (event: PointerEvent) => void;
}

const STILL = 5;

/** Drags nodes to another place, draws edges from node to node. A press that does not move is a click, and no business of the hand's. */
export function useGraphHand(graph: () => LaidGraph, drawing: () => SVGSVGElement | undefined, done: { place: (code: string, column: number, row: number) => void; connect: (from: string, to: string) => void }): GraphHand {
  const held = ref<InHand | null>(null);
  let pressed: { kind: InHand['kind']; code: string; x: number; y: number } | null = null;

  function at(event: PointerEvent): { x: number; y: number } {
    const box = drawing()?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }
  function grasp(event: PointerEvent, code: string, kind: InHand['kind']): void {
    if (event.button !== 0) return;
    pressed = { kind, code, ...at(event) };
  }
  function drag(event: PointerEvent): void {
    if (!pressed) return;
    const { x, y } = at(event);
    const [dx, dy] = [x - pressed.x, y - pressed.y];
    if (!held.value && Math.hypot(dx, dy) <= STILL) return;
    // not before it moves: a captured press is no click on the node any more
    if (!held.value) drawing()?.setPointerCapture(event.pointerId);
    held.value = { kind: pressed.kind, code: pressed.code, x, y, dx, dy };
  }
  function release(event: PointerEvent): void {
    const hand = held.value;
    [pressed, held.value] = [null, null];
    if (!hand || event.type === 'pointercancel') return;
    if (hand.kind === 'node') {
      const { column, row } = placeAt(graph(), hand.x, hand.y);
      done.place(hand.code, column, row);
      return;
    }
    const target = nodeAt(graph(), hand.x, hand.y);
    if (target) done.connect(hand.code, target.code);
  }
  return { held, grasp, drag, release };
}
