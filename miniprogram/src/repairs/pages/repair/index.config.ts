export default definePageConfig({ navigationBarTitleText: '报修进展', enablePullDownRefresh: true });
