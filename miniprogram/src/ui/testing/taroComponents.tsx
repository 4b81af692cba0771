/** Taro's components as plain elements, for tests in jsdom: what a component says and does, not how Taro draws it. */
import { createElement, type ForwardedRef, forwardRef, type HTMLAttributes } from 'react';

/** Props only Taro knows; a plain element would warn about them. */
const TARO_ONLY = ['hoverClass', 'lazyLoad', 'mode', 'catchMove', 'placeholderClass', 'disableDefaultPadding'];

function plain(tag: string) {
  return forwardRef((props: HTMLAttributes<HTMLElement>, ref: ForwardedRef<HTMLElement>) => {
    const own = Object.fromEntries(Object.entries(props).filter(([name]) => !TARO_ONLY.includes(name)));
    return createElement(tag, { ...own, ref });
  });
}

export const View = plain('div');
export const Text = plain('span');
export const Image = plain('img');
export const ScrollView = plain('div');
export const Input = plain('input');
export const Textarea = plain('textarea');
export const Video = plain('video');
