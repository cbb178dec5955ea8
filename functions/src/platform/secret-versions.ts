import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'

/** The versions of one secret as Secrets Manager turns them: a new one is pending until it is made the current one. */
export interface SecretVersions {
  current(): Promise<string>
  /** The value that was put under this name of a version, if it was. */
  pending(versionId: string): Promise<string | undefined>
  put(versionId: string, value: string): Promise<void>
  /** Does nothing where it is the current one already. */
  makeCurrent(versionId: string): Promise<void>
}

const [currentStage, pendingStage] = ['AWSCURRENT', 'AWSPENDING']

export function secretVersions(SecretId: string): SecretVersions {
  const client = new SecretsManagerClient({})
  const value = async (version: { VersionStage: string; VersionId?: string }) =>
    (await client.send(new GetSecretValueCommand({ SecretId, ...version }))).SecretString ?? ''
  return {
    current: () => value({ VersionStage: currentStage }),
    async pending(VersionId) {
      try {
        return await value({ VersionId, VersionStage: pendingStage })
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      }
    },
    async put(ClientRequestToken, SecretString) {
      await client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages: [pendingStage] }))
    },
    async makeCurrent(MoveToVersionId) {
      const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }))
      const standing = Object.keys(VersionIdsToStages).find(id => VersionIdsToStages[id]?.includes(currentStage))
      if (standing === MoveToVersionId) return
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: currentStage,
          MoveToVersionId,
          ...(standing && { RemoveFromVersionId: standing }),
        }),
      )
    },
  }
}
