export default definePageConfig({ navigationBarTitleText: '先测一测' })
