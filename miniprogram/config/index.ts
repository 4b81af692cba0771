/** How Taro builds the two faces of the app: `weapp` for WeChat, `h5` for the web. */
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const shared = path.resolve(__dirname, '../../shared/src');
/** npm may nest this package beside its own vite; taro-h5 looks for it from the root. */
const reactPlugin = path.dirname(require.resolve('@tarojs/plugin-framework-react/package.json'));
const apiOrigin = process.env.API_ORIGIN ?? 'http://127.0.0.1:8787';

/** Every `process.env.X` the source uses: one left undefined would crash WeChat at launch. */
const env = (target: string): Record<string, string> => ({
  'process.env.API_ORIGIN': JSON.stringify(target === 'weapp' ? apiOrigin : ''),
  'process.env.PUSH_TEMPLATE': JSON.stringify(process.env.PUSH_TEMPLATE ?? ''),
});

const target = process.env.TARO_ENV ?? 'h5';

export default defineConfig<'webpack5'>({
  projectName: 'jiashu',
  date: '2026-11-22',
  designWidth: 390,
  deviceRatio: { 390: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  plugins: target === 'weapp' ? [path.resolve(__dirname, 'aria/index.js')] : [],
  defineConstants: env(target),
  alias: { '@jiashu/shared': shared, '@tarojs/plugin-framework-react': reactPlugin },
  mini: {
    compile: { include: [shared] },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    optimizeMainPackage: { enable: true },
  },
  h5: {
    publicPath: '/',
    // What many pages share is fetched once, not again inside each page's own chunk. Styles stay with their pages.
    webpackChain(chain) {
      const ours = chain.optimization.get('splitChunks');
      const everyPage = { name: 'every-page', chunks: 'async', type: /^javascript/, minChunks: 24, priority: 200 };
      chain.optimization.splitChunks({ ...ours, cacheGroups: { ...ours.cacheGroups, everyPage } });
    },
    staticDirectory: 'static',
    compile: { include: [shared] },
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
      ignoreOrder: true,
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
  },
} satisfies UserConfigExport<'webpack5'>);
