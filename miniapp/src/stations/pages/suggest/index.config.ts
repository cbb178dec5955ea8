export default definePageConfig({ navigationBarTitleText: '建议建站' })
