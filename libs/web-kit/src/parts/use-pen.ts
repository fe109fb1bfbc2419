import { ref, type Ref } from 'vue';

export interface Pen {
  pad: Ref<HTMLCanvasElement | undefined>;
  /** Of the canvas: pointerdown, pointermove, pointerup and pointercancel. */
  strokes: { pointerdown: (event: PointerEvent) => void; pointermove: (event: PointerEvent) => void; pointerup: () => void; pointercancel: () => void };
  wipe: () => void;
}

/** Signing with pen, finger or mouse on a canvas of `width` × `height` dots; after each stroke the whole is told as a PNG data URL. */
export function usePen({ width, height, lineWidth }: { width: number; height: number; lineWidth: number }, drawn: (image: string) => void): Pen {
  const pad = ref<HTMLCanvasElement>();
  let drawing = false;

  function point(event: PointerEvent): [number, number] {
    const box = pad.value?.getBoundingClientRect();
    return box ? [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height] : [0, 0];
  }
  function start(event: PointerEvent): void {
    const ink = pad.value?.getContext('2d');
    if (!ink) return;
    pad.value?.setPointerCapture(event.pointerId);
    drawing = true;
    Object.assign(ink, { lineWidth, lineCap: 'round', lineJoin: 'round', strokeStyle: '#0f3563' });
    ink.beginPath();
    ink.moveTo(...point(event));
  }
  function move(event: PointerEvent): void {
    const ink = pad.value?.getContext('2d');
    if (!drawing || !ink) return;
    ink.lineTo(...point(event));
    ink.stroke();
  }
  function stop(): void {
    if (!drawing) return;
    drawing = false;
    const image = pad.value?.toDataURL('image/png');
    if (image) drawn(image);
  }
  const wipe = (): void => pad.value?.getContext('2d')?.clearRect(0, 0, width, height);
  return { pad, strokes: { pointerdown: start, pointermove: move, pointerup: stop, pointercancel: stop }, wipe };
}
