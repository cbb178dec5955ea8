/** Time that passes only while everybody sleeps, one sleeper woken at a time: a run is the same every time, whatever the machine. */
export class VirtualTime {
  private ms = 0
  private turn = 0
  private awake = 0
  private readonly sleepers: { at: number; turn: number; wake: () => void }[] = []

  get now(): number {
    return this.ms
  }

  sleep(ms: number): Promise<void> {
    return new Promise(wake => {
      this.sleepers.push({ at: this.ms + ms, turn: (this.turn += 1), wake })
      this.fallAsleep()
    })
  }

  /** Runs all of them side by side. */
  async run(people: (() => Promise<void>)[]): Promise<void> {
    this.awake = people.length
    await Promise.all(people.map(person => person().finally(() => this.fallAsleep())))
  }

  private fallAsleep(): void {
    this.awake -= 1
    if (this.awake > 0 || this.sleepers.length === 0) return
    this.sleepers.sort((a, b) => a.at - b.at || a.turn - b.turn)
    const next = this.sleepers.shift()
    if (!next) return
    this.ms = next.at
    this.awake += 1
    next.wake()
  }
}
