export default definePageConfig({ navigationBarTitleText: '放在一起看', enableShareAppMessage: true });
