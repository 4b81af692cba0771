/** The attributes WeChat understands (developers.weixin.qq.com, "accessibility"), for the components our `ui` puts them on. */
const names = [
  'role',
  'label',
  'checked',
  'selected',
  'expanded',
  'disabled',
  'busy',
  'hidden',
  'modal',
  'current',
  'live',
  'level',
  'invalid',
];
const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, '']));
const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView'];

module.exports = Object.fromEntries(components.map((component) => [component, attributes]));
