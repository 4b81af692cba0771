/** The app's map: the five tabs are the main package, every capability's pages a subpackage. */
export default defineAppConfig({
  pages: ['homes/tab/index', 'letters/tab/index', 'services/tab/index', 'events/tab/index', 'accounts/tab/index'],
  subPackages: [
    { root: 'accounts/pages', pages: ['signIn/index'] },
    { root: 'inbox/pages', pages: ['list/index'] },
    { root: 'letters/pages', pages: ['letter/index'] },
    { root: 'letters/desk', pages: ['list/index', 'editor/index'] },
    { root: 'desk/pages', pages: ['home/index'] },
  ],
  tabBar: {
    custom: true,
    color: '#6c6157',
    selectedColor: '#b23a28',
    backgroundColor: '#fffdf9',
    list: [
      { pagePath: 'homes/tab/index', text: '首页' },
      { pagePath: 'letters/tab/index', text: '家书' },
      { pagePath: 'services/tab/index', text: '服务' },
      { pagePath: 'events/tab/index', text: '活动' },
      { pagePath: 'accounts/tab/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '家书',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@paper',
    backgroundColorTop: '@paper',
    backgroundColorBottom: '@paper',
    backgroundTextStyle: '@pullText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
  __usePrivacyCheck__: true,
});
