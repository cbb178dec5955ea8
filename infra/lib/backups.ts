import {
  aws_backup as backup,
  type aws_dynamodb as dynamodb,
  aws_events as events,
  type aws_kms as kms,
  Duration,
  RemovalPolicy,
} from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { prefixOf, type Settings } from './settings.ts'

interface Props {
  settings: Settings
  key: kms.IKey
  tables: dynamodb.ITableV2[]
}

/**
 * Beside point-in-time recovery (35 days, gone with the table) copies in a vault of their own: nightly for 35 days, on the first of a
 * month for a year. Money and membership are kept longer by the rows themselves, which nothing deletes.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { settings, key, tables }: Props) {
    super(scope, id)
    const vault = new backup.BackupVault(this, 'Vault', {
      backupVaultName: prefixOf(settings),
      encryptionKey: key,
      // A copy inside its time is not deleted by whoever deletes a table.
      blockRecoveryPointDeletion: settings.stage === 'prod',
      removalPolicy: settings.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    const plan = new backup.BackupPlan(this, 'Plan', { backupPlanName: prefixOf(settings), backupVault: vault })
    // Hours of the clock in Greenwich: 18:00 is two at night in China.
    const rule = (ruleName: string, cron: events.CronOptions, days: number) =>
      plan.addRule(
        new backup.BackupPlanRule({
          ruleName,
          scheduleExpression: events.Schedule.cron(cron),
          deleteAfter: Duration.days(days),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(6),
        }),
      )
    rule('nightly', { hour: '18', minute: '0' }, 35)
    rule('monthly', { day: '1', hour: '19', minute: '0' }, 366)
    plan.addSelection('Tables', { resources: tables.map(table => backup.BackupResource.fromArn(table.tableArn)) })
  }
}
