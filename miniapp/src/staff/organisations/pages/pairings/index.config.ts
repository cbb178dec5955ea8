export default definePageConfig({ navigationBarTitleText: '对口联系' })
