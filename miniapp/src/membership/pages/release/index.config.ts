export default definePageConfig({ navigationBarTitleText: '申请解除绑定' })
