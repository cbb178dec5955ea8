import { aws_ec2 as ec2, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { ownLogGroup } from './log-groups.ts'
import type { DataStack } from './data-stack.ts'
import { prefixOf, type Settings } from './settings.ts'

/**
 * Only where WeChat's list of addresses is switched on (error 40164 otherwise): every function then leaves through one NAT gateway with
 * one address. Tables and photos are reached by gateway endpoints, which cost nothing and never pass the NAT.
 */
export class NetworkStack extends Stack {
  readonly vpc: ec2.Vpc

  constructor(scope: Construct, id: string, settings: Settings, data: DataStack, props: StackProps) {
    super(scope, id, props)
    const address = new ec2.CfnEIP(this, 'Exit', { domain: 'vpc', tags: [{ key: 'Name', value: prefixOf(settings) }] })
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 1,
      natGatewayProvider: ec2.NatProvider.gateway({ eipAllocationIds: [address.attrAllocationId] }),
      restrictDefaultSecurityGroup: false,
      gatewayEndpoints: {
        Tables: { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB },
        Photos: { service: ec2.GatewayVpcEndpointAwsService.S3 },
      },
      flowLogs: {
        Refused: {
          destination: ec2.FlowLogDestination.toCloudWatchLogs(
            ownLogGroup(this, 'FlowLog', { settings, logGroupName: `/${prefixOf(settings)}/network`, key: data.dataKey }),
          ),
          trafficType: ec2.FlowLogTrafficType.REJECT,
        },
      },
    })
    new CfnOutput(this, 'ExitAddress', { value: address.attrPublicIp, description: "Goes into WeChat's list of addresses" })
  }
}
