/** Runs inside the mini-program: the same attributes for Taro's run time. */
import { mergeInternalComponents } from '@tarojs/shared';
import attributes from './attributes.js';

mergeInternalComponents(attributes);
