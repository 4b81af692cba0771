export default definePageConfig({ navigationBarTitleText: '阳光宣言' });
