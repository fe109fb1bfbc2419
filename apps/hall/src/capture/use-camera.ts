import { onBeforeUnmount, onMounted, reactive, shallowRef } from 'vue';

export type CameraState = 'starting' | 'live' | 'none' | 'refused' | 'busy' | 'gone' | 'insecure';

/** What the clerk reads where the picture would be; every one names the way out. */
export const CAMERA_WORDS: Record<Exclude<CameraState, 'live'>, { title: string; text: string }> = {
  starting: { title: '正在打开高拍仪', text: '浏览器问起时请选“允许”。' },
  none: { title: '没有找到高拍仪', text: '接上以后自动打开；也可以按 Ctrl V 粘贴、把文件拖进来，或选文件。' },
  refused: { title: '浏览器没有让用摄像头', text: '点地址栏左边的图标，把摄像头改为“允许”，再按“重新打开”；也可以粘贴、拖入或选文件。' },
  busy: { title: '高拍仪正被别的程序占用', text: '关掉那个程序，再按“重新打开”；也可以粘贴、拖入或选文件。' },
  gone: { title: '高拍仪断开了', text: '已拍的页都还在。重新插好以后自动打开。' },
  insecure: { title: '这个地址不能用摄像头', text: '摄像头只在 https 地址上能用，请告诉管理员；可以粘贴、拖入或选文件。' },
};
const REMEMBERED = 'onecounter.camera';
const HIGH = { width: { ideal: 4096 }, height: { ideal: 3072 } };

/** The document camera: the device used last at this machine, the highest resolution it has, back by itself when it is plugged in again. */
export function useCamera() {
  const camera = reactive({ state: 'starting' as CameraState, devices: [] as { id: string; label: string }[], deviceId: localStorage.getItem(REMEMBERED) ?? '' });
  const stream = shallowRef<MediaStream | null>(null);
  let closed = false;

  function stop(): void {
    stream.value?.getTracks().forEach((track) => { track.onended = null; track.stop(); });
    stream.value = null;
  }
  async function list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices();
    camera.devices = all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId: id, label }, index) => ({ id, label: label || `摄像头 ${index + 1}` }));
  }
  async function start(deviceId = camera.deviceId): Promise<void> {
    if (!window.isSecureContext || !('mediaDevices' in navigator)) { camera.state = 'insecure'; return; }
    stop();
    camera.state = 'starting';
    try {
      const taken = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...HIGH, ...(deviceId ? { deviceId: { ideal: deviceId } } : {}) } });
      if (closed) { taken.getTracks().forEach((track) => { track.stop(); }); return; }
      const [track] = taken.getVideoTracks();
      if (track) track.onended = () => { stop(); camera.state = 'gone'; void list(); };
      stream.value = taken;
      camera.deviceId = track?.getSettings().deviceId ?? deviceId;
      localStorage.setItem(REMEMBERED, camera.deviceId);
      camera.state = 'live';
      await list();
    } catch (failure) {
      camera.state = stateOf(failure);
    }
  }
  async function replugged(): Promise<void> {
    await list();
    if ((camera.state === 'none' || camera.state === 'gone') && camera.devices.length > 0) await start();
  }
  onMounted(() => { void start(); navigator.mediaDevices?.addEventListener('devicechange', replugged); });
  onBeforeUnmount(() => { closed = true; stop(); navigator.mediaDevices?.removeEventListener('devicechange', replugged); });
  return { camera, stream, start };
}

function stateOf(failure: unknown): CameraState {
  const name = failure instanceof DOMException ? failure.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}

/** What the live picture shows now, in full resolution; null before the first picture is there. */
export async function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
}
