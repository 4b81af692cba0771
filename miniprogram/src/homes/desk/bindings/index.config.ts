export default definePageConfig({ navigationBarTitleText: '业主确认' });
