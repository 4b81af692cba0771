import { describe, expect, test } from 'vitest';
import { deviceWords, maskAddress } from './device';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device is called', () => {
  test.each([
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} Mobile/15E148 MicroMessenger/8.0.54`,
      'iPhone 上的微信',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} Version/18.1 Mobile/15E148 Safari/604.1`,
      'iPhone 上的 Safari',
    ],
    [
      `Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) ${webkit} CriOS/131.0 Mobile/15E148 Safari/604.1`,
      'iPad 上的 Chrome',
    ],
    [
      `Mozilla/5.0 (Linux; Android 14; 23127PN0CC) ${blink} Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0`,
      '安卓手机上的微信',
    ],
    [`Mozilla/5.0 (Linux; Android 14; SM-X910) ${blink} Chrome/130.0 Safari/537.36`, '安卓平板上的 Chrome'],
    [`Mozilla/5.0 (Phone; OpenHarmony 5.0) ${blink} Chrome/114.0 Safari/537.36`, '鸿蒙手机上的 Chrome'],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${blink} Chrome/131.0 Safari/537.36`, 'Mac 上的 Chrome'],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`, 'Mac 上的 Safari'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/131.0 Safari/537.36 Edg/131.0`,
      'Windows 电脑上的 Edge',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Linux 电脑上的 Firefox'],
    ['curl/8.9', '没认出的设备'],
    ['', '没认出的设备'],
  ])('%s → %s', (agent, words) => {
    expect(deviceWords(agent)).toBe(words);
  });
});

test.each([
  ['203.0.113.7', '203.0.113.*'],
  ['::ffff:203.0.113.7', '203.0.113.*'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:*'],
  ['2001:db8::6', '2001:db8:*'],
  ['127.0.0.1', '本机'],
  ['::ffff:127.0.0.1', '本机'],
  ['::1', '本机'],
])('%s is shown as %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});
