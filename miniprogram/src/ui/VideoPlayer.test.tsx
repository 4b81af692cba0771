// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { type Drawn, render } from './testing/render';
import { VideoPlayer } from './VideoPlayer';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

const NAME = '播放视频，6 秒：报修时拍的';
const drawn = () => render(<VideoPlayer url="/files/a-video.mp4" seconds={6} label="报修时拍的" />);

/** Starts the film; the browser then says `event` of it, having found a picture so wide. */
function plays(page: Drawn, event: string, videoWidth = 0): void {
  page.tap('button', NAME);
  const film = document.querySelector('video')!;
  Object.defineProperty(film, 'videoWidth', { value: videoWidth });
  act(() => void film.dispatchEvent(new Event(event)));
}

test('stands still until it is tapped', () => {
  drawn();
  expect(document.querySelector('video')).toBeNull();
});

test('plays without a word when the browser draws it', () => {
  const page = drawn();
  plays(page, 'loadedmetadata', 1280);
  expect(page.text()).toBe('');
});

test('says so when there is sound but no picture, as with a film of a kind this browser does not draw', () => {
  const page = drawn();
  plays(page, 'loadedmetadata');
  expect(page.text()).toContain('放不出这段视频的画面');
});

test('says what to do when it does not come', () => {
  const page = drawn();
  plays(page, 'error');
  expect(page.text()).toContain('刷新这一页');
});
