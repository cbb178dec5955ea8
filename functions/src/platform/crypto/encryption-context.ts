/** Said to KMS with each call; the functions' grants are for this purpose only. */
export const encryptionContext = { purpose: 'field-keys' }
