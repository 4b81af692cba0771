/** Taro drops `aria-*` on WeChat; this plugin lets them through, in the templates and at run time. */
const attributes = require('./attributes.js');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp' && platform.type !== 'weapp') return;
      platform.template.mergeComponents(ctx, attributes);
      platform.runtimePath = [].concat(platform.runtimePath, require.resolve('./runtime.js'));
    },
  });
};
