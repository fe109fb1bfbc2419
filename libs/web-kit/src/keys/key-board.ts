import { shallowReactive } from 'vue';
import { isFunctionKey, isPlain, nameOf, type KeySpec } from './key-spec';

export interface KeyBinding {
  keys: KeySpec;
  /** What it does, for KeyHelp: 下一件. */
  does: string;
  run: () => void;
  /** False: the key is not taken now and not shown. */
  when?: () => boolean;
  /** Holding the key down goes on (J / K). */
  repeats?: boolean;
}

/** Bindings of one page, or of a dialog that lies over it: only the top layer hears the keys. */
export interface KeyLayer {
  readonly bindings: KeyBinding[];
  readonly modal: boolean;
  /** Layers lie in the order in which their components begin: what stands in a dialog is mounted before the dialog itself, and yet lies above it. */
  readonly order: number;
}

const SECOND_STROKE_WITHIN = 1_000;

/** The one listener of the window; components put layers on it and take them away. */
class KeyBoard {
  readonly layers = shallowReactive<KeyLayer[]>([]);
  private begun = 0;
  private first: { name: string; at: number } | null = null;
  private readonly listener = (event: KeyboardEvent) => this.hear(event);

  /** @returns the place of a component that begins now */
  nextOrder(): number {
    return this.begun += 1;
  }

  add(layer: KeyLayer): () => void {
    if (this.layers.length === 0) window.addEventListener('keydown', this.listener);
    const above = this.layers.findIndex(({ order }) => order > layer.order);
    this.layers.splice(above < 0 ? this.layers.length : above, 0, layer);
    return () => {
      this.layers.splice(this.layers.indexOf(layer), 1);
      if (this.layers.length === 0) window.removeEventListener('keydown', this.listener);
    };
  }

  /** What can be pressed now, newest first: everything above and including the topmost modal layer. */
  active(): KeyBinding[] {
    const from = this.layers.findLastIndex((layer) => layer.modal);
    return this.layers.slice(Math.max(from, 0)).reverse().flatMap((layer) => layer.bindings).filter(({ when }) => when?.() ?? true);
  }

  private hear(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    const name = nameOf(event);
    const bindings = this.active();
    if (isFunctionKey(name) && bindings.some(({ keys }) => keys === name)) event.preventDefault();
    if (isPlain(name) && isTaken(event.target, name)) return;
    const found = this.match(bindings, name, event.timeStamp);
    if (!found || (event.repeat && !found.repeats)) return;
    event.preventDefault();
    found.run();
  }

  private match(bindings: KeyBinding[], name: string, at: number): KeyBinding | undefined {
    const pair = this.first && at - this.first.at < SECOND_STROKE_WITHIN ? `${this.first.name} ${name}` : null;
    this.first = bindings.some(({ keys }) => keys.startsWith(`${name} `)) ? { name, at } : null;
    return bindings.find(({ keys }) => keys === pair) ?? bindings.find(({ keys }) => keys === name);
  }
}

const WRITING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable=true], [contenteditable=""]';
const PRESSING = 'button, a[href], summary, [role=button], [role=option], [role=menuitem], [role=tab], input[type=checkbox], input[type=radio]';

/** A field takes every plain key; a focused button or link keeps Enter and Space; a radio keeps its arrows. */
function isTaken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(WRITING)) return true;
  return name.length > 1 && target.closest(PRESSING) !== null;
}

export const keyBoard = new KeyBoard();
