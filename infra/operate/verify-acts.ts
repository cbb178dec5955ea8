import { prefixOf } from '../lib/settings.ts'
import { PlainError } from '../local/plain-error.ts'
import { actsOf, howTheChainStands, notedEnd } from './how-the-chain-stands.ts'
import { runCommand, whichInstallation } from './which.ts'

const usage = `npm run audit:verify -- --stage prod --partition aws-cn [--noted 1234:<seal>]
  --noted   an end that was noted earlier, from the log of the job note-last-act or from the auditors' page`

/** `npm run audit:verify`: whether the log of what staff did is as it was written; ends with 1 when it is not. */
await runCommand(async () => {
  const { settings, values } = whichInstallation({ noted: { type: 'string' } } as const, usage)
  const noted = values.noted === undefined ? undefined : notedEnd(values.noted)
  if (values.noted !== undefined && !noted) throw new PlainError(usage)
  const { isWhole, sentence } = await howTheChainStands(actsOf(prefixOf(settings)), noted)
  if (!isWhole) throw new PlainError(sentence)
  console.log(sentence)
})
