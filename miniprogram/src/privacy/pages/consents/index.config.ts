export default definePageConfig({ navigationBarTitleText: '同意与收回' });
