import { Logger, type LogItem } from '@aws-lambda-powertools/logger'

let sink: ((line: string) => void) | undefined

/** Sends every structured line to `to` instead of standard output: the local system shows them its own way, tests search them. */
export const setLogSink = (to: ((line: string) => void) | undefined) => {
  sink = to
}

class LineLogger extends Logger {
  protected override printLog(level: number, item: LogItem): void {
    if (sink) sink(JSON.stringify(item.getAttributes()))
    else super.printLog(level, item)
  }
}

/** Only plain facts: ids, codes, durations. Never a request body, a token, a name, a number or a message text. */
export type LogFacts = Record<string, string | number | boolean | undefined>

export interface Log {
  info(message: string, facts?: LogFacts): void
  warn(message: string, facts?: LogFacts): void
  /** The error's class, message and stack, never its payload. */
  error(message: string, error: unknown, facts?: LogFacts): void
}

export function createLog(service: string, level: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'SILENT'): Log {
  const logger = new LineLogger({ serviceName: service, logLevel: level })
  return {
    info: (message, facts = {}) => logger.info(message, facts),
    warn: (message, facts = {}) => logger.warn(message, facts),
    error: (message, error, facts = {}) => logger.error(message, { ...facts, ...describe(error) }),
  }
}

function describe(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { errorName: typeof error }
  // A validation error's message quotes the input, so only its class and stack frames are kept.
  const frames = error.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 8)
    .join(' | ')
  return { errorName: error.name, ...(frames === undefined ? {} : { errorAt: frames }) }
}
