import {
  aws_certificatemanager as acm,
  aws_cloudfront as cloudfront,
  aws_cloudfront_origins as origins,
  aws_s3 as s3,
  aws_s3_deployment as deployment,
  CfnOutput,
  Duration,
  RemovalPolicy,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { builtWeb, webIsBuilt } from '../build/web.ts'
import { stageName } from './api-stack.ts'
import { isChina, type Settings } from './settings.ts'

/**
 * The staff's web version: the built H5 in a closed bucket, and the API beside it under one name, so that no page asks another origin.
 *
 * CloudFront in China is an older one: no cache policies ("The parameter CachePolicyId can't be set for this region"), no response
 * headers policies, no origin access control, no certificates of ACM, no name of its own. There the values are forwarded in the old way,
 * the bucket is opened to an origin access identity, and the certificate is one of IAM.
 */
export class WebStack extends Stack {
  readonly pages: s3.Bucket
  readonly distribution: cloudfront.Distribution

  constructor(scope: Construct, id: string, settings: Settings, apiHost: string, props: StackProps) {
    super(scope, id, props)
    const removalPolicy = settings.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const closed = {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy,
    }
    const logs = new s3.Bucket(this, 'Logs', {
      ...closed,
      // CloudFront delivers its logs by access control lists.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(366) }],
    })
    this.pages = new s3.Bucket(this, 'Pages', {
      ...closed,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pages/',
    })
    this.distribution = isChina(settings)
      ? this.olderDistribution(settings, logs, apiHost)
      : this.newerDistribution(settings, logs, apiHost)
    this.publish(settings)
    new CfnOutput(this, 'WebAlias', {
      value: this.distribution.distributionDomainName,
      description: 'The CNAME of the web version',
    })
  }

  private newerDistribution({ webDomain }: Settings, logs: s3.IBucket, apiHost: string): cloudfront.Distribution {
    return new cloudfront.Distribution(this, 'Distribution', {
      ...common(logs),
      ...(webDomain && {
        domainNames: [webDomain.name],
        certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', webDomain.certificate),
      }),
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(this.pages),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.pageHeaders(),
      },
      additionalBehaviors: {
        [`/${stageName}/*`]: {
          ...toApi(apiHost),
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    })
  }

  private pageHeaders() {
    return new cloudfront.ResponseHeadersPolicy(this, 'PageHeaders', {
      securityHeadersBehavior: {
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
      },
    })
  }

  private olderDistribution({ webDomain }: Settings, logs: s3.IBucket, apiHost: string): cloudfront.Distribution {
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      ...common(logs),
      enableIpv6: false,
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessIdentity(this.pages),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      additionalBehaviors: { [`/${stageName}/*`]: toApi(apiHost) },
    })
    const declared = distribution.node.defaultChild as cloudfront.CfnDistribution
    const behaviour = (path: string, forwarded: object, seconds: { MinTTL: number; DefaultTTL: number; MaxTTL: number }) => {
      declared.addPropertyDeletionOverride(`DistributionConfig.${path}.CachePolicyId`)
      declared.addPropertyOverride(`DistributionConfig.${path}.ForwardedValues`, forwarded)
      for (const [name, value] of Object.entries(seconds))
        declared.addPropertyOverride(`DistributionConfig.${path}.${name}`, value)
    }
    // The pages say themselves how long they keep.
    behaviour('DefaultCacheBehavior', { QueryString: false }, { MinTTL: 0, DefaultTTL: 86_400, MaxTTL: 31_536_000 })
    behaviour(
      'CacheBehaviors.0',
      { QueryString: true, Headers: ['Authorization', 'Idempotency-Key', 'If-None-Match', 'Content-Type'] },
      { MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 },
    )
    if (webDomain) {
      declared.addPropertyOverride('DistributionConfig.Aliases', [webDomain.name])
      declared.addPropertyOverride('DistributionConfig.ViewerCertificate', {
        IamCertificateId: webDomain.certificate,
        SslSupportMethod: 'sni-only',
        MinimumProtocolVersion: 'TLSv1.2_2021',
      })
    }
    return distribution
  }

  /** What carries a hash in its name is kept for a year; the page that names it is asked for each time. */
  private publish(settings: Settings): void {
    if (settings.code === 'dist' && !webIsBuilt())
      throw new Error('miniapp/dist/h5 has no index.html: run `npm run build:h5` first.')
    const source =
      settings.code === 'dist' ? deployment.Source.asset(builtWeb) : deployment.Source.data('index.html', 'not built')
    const into = { sources: [source], destinationBucket: this.pages, prune: false }
    const assets = new deployment.BucketDeployment(this, 'Assets', {
      ...into,
      exclude: ['*.html'],
      cacheControl: [deployment.CacheControl.fromString('public, max-age=31536000, immutable')],
    })
    const page = new deployment.BucketDeployment(this, 'Page', {
      ...into,
      exclude: ['*'],
      include: ['*.html'],
      cacheControl: [deployment.CacheControl.fromString('no-cache')],
      distribution: this.distribution,
      distributionPaths: ['/', '/index.html'],
    })
    // The new page must not be seen before what it asks for.
    page.node.addDependency(assets)
  }
}

const common = (logBucket: s3.IBucket) => ({
  defaultRootObject: 'index.html',
  minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
  enableLogging: true,
  logBucket,
  logFilePrefix: 'web/',
})

const toApi = (host: string) => ({
  origin: new origins.HttpOrigin(host, {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
  }),
  viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
  compress: false,
})
