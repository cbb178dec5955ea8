/**
 * What a grant to a table allows, for IAM and for the local system. Transactions are allowed by the actions that they are made of. No
 * Scan: nothing of ours reads a whole table. `append` cannot say that a put is a new row only, which is why such a row is chained to the one
 * before it, and why the local system refuses a put there that does not ask for it.
 */
export const tableActions = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
  append: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem', 'dynamodb:PutItem'],
  write: [
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:Query',
    'dynamodb:ConditionCheckItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  ],
} as const
