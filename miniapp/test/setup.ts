import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// macros that Taro's babel preset removes when it builds
vi.stubGlobal('definePageConfig', (config: unknown) => config)
vi.stubGlobal('defineAppConfig', (config: unknown) => config)
afterEach(cleanup)
