export default definePageConfig({ navigationBarTitleText: '写阳光宣言' });
