/**
 * Takes the place of `@aws-sdk/endpoint-cache` in the bundles. DynamoDB's client carries it (8 KB with its LRU library) for asking AWS
 * where to send each call, which is off unless somebody turns it on, and here nobody does.
 */
export class EndpointCache {}
