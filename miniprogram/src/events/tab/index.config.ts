export default definePageConfig({ navigationBarTitleText: '家书', enablePullDownRefresh: true });
