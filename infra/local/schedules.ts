import { type ScheduledJob, scheduledJobs } from 'functions/capabilities'
import type { ScheduleFunction } from './functions.ts'

/** Runs the scheduled jobs by their intervals, and at once when asked. A job never runs beside itself. */
export function startSchedules(run: ScheduleFunction, onError: (error: unknown, job: ScheduledJob) => void, byClock: boolean) {
  const running = new Map<ScheduledJob, Promise<unknown>>()
  const runJob = async (job: ScheduledJob): Promise<void> => {
    await running.get(job)?.catch(() => undefined)
    const now = run({ job })
    running.set(job, now)
    await now
  }
  const jobs = Object.entries(scheduledJobs) as [ScheduledJob, { everyMinutes: number }][]
  const timers = !byClock
    ? []
    : jobs.map(([job, { everyMinutes }]) =>
        setInterval(() => void runJob(job).catch((error: unknown) => onError(error, job)), everyMinutes * 60_000),
      )
  return {
    runJob,
    async stop(): Promise<void> {
      for (const timer of timers) clearInterval(timer)
      await Promise.allSettled(running.values())
    },
  }
}
