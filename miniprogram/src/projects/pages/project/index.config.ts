export default definePageConfig({
  navigationBarTitleText: '阳光宣言',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
