/** A project's own address on the web: short, for codes, letters and search engines. */
import { addressOf } from '../api';

export function publicAddress(projectId: string): string {
  const path = addressOf(`/projects/${projectId}`);
  return process.env.TARO_ENV === 'weapp' ? path : `${window.location.origin}${path}`;
}
