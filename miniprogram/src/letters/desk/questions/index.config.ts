export default definePageConfig({ navigationBarTitleText: '业主提问' });
