/** What signing in means on this platform. */
export const signInWords = {
  why: '登录只用微信给的编号，不要您的头像、昵称和手机号。看工会、找驿站不用登录。',
  cannot: '微信这次没有登录成功，请再试一次。',
}
