import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** What comes in otherwise than by the camera: pasted, dropped or chosen. Pictures become pages, PDF and OFD go as they are. */
export function useTakingIn(add: (picture: Blob) => Promise<boolean>, asTheyAre: (files: File[]) => void) {
  const over = ref(false);
  const refused = ref('') as Ref<string>;

  async function takeIn(files: readonly File[]): Promise<void> {
    const pictures = files.filter(({ type }) => type === 'image/jpeg' || type === 'image/png');
    const whole = files.filter(({ type, name }) => type === 'application/pdf' || /\.(pdf|ofd)$/i.test(name));
    const others = files.filter((file) => !pictures.includes(file) && !whole.includes(file));
    refused.value = others.length > 0 ? `${others.map(({ name }) => name).join('、')} 没有加进来：只收 JPG、PNG、PDF、OFD。` : '';
    for (const picture of pictures) if (!await add(picture)) break;
    if (whole.length > 0) asTheyAre(whole);
  }
  function paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void takeIn(files);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    over.value = false;
    void takeIn([...(event.dataTransfer?.files ?? [])]);
  }
  onMounted(() => { window.addEventListener('paste', paste); });
  onBeforeUnmount(() => { window.removeEventListener('paste', paste); });
  return { over, refused, takeIn, drop };
}
