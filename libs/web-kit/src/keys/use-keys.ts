import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue';
import { keyBoard, type KeyBinding } from './key-board';

/**
 * Keys of a page while it is mounted. Single letters work only while no field has the focus; F-keys lose their browser
 * meaning. They appear in KeyHelp ('?') in the order given.
 */
export function useKeys(bindings: KeyBinding[]): void {
  useLayer(bindings, false);
}

/** Keys of something that floats over the page: while it is mounted the page below hears none. */
export function useModalKeys(bindings: KeyBinding[]): void {
  useLayer(bindings, true);
}

function useLayer(bindings: KeyBinding[], modal: boolean): void {
  const order = keyBoard.nextOrder();
  let remove: (() => void) | null = null;
  const put = () => { remove ??= keyBoard.add({ bindings, modal, order }); };
  const take = () => { remove?.(); remove = null; };
  onMounted(put);
  onActivated(put);
  onDeactivated(take);
  onBeforeUnmount(take);
}
