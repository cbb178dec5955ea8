/** Typed by hand, so that nobody closes an account by a tap. */
export const closingWord = '注销'
