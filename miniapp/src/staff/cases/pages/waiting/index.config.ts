export default definePageConfig({ navigationBarTitleText: '等办的申请' })
