export default definePageConfig({ navigationBarTitleText: '读到哪里了' });
