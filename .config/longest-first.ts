import { BaseSequencer, type TestSpecification } from 'vitest/node'

const takesMinutes = /faults|every-endpoint|retention|same-moment|e2e\/h5\/figures/

/** Stories that take minutes begin first: the last of them would run alone at the end while the other cores have nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => Number(!takesMinutes.test(moduleId))
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
