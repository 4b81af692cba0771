export default definePageConfig({ navigationBarTitleText: '找到我的房子', enablePullDownRefresh: true });
