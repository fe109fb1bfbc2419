import { asProblem, type Problem } from '@onecounter/web-kit';
import { api } from '../../api';

/** 空白台账 as a file that the browser keeps. @returns what went wrong */
export async function saveTemplate(): Promise<Problem | null> {
  try {
    const { data } = await api.GET('/api/seal-register-template', { parseAs: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data as unknown as Blob);
    link.download = '用印台账.xlsx';
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return null;
  } catch (failure) {
    return asProblem(failure);
  }
}
