export default definePageConfig({ navigationBarTitleText: '看房的人问的' });
