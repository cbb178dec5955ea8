export default definePageConfig({ navigationBarTitleText: '同意文本' })
