import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { answers } from './answers.ts'
import { choosePersona, chosenPersona, listPersonas, localWechat, type Persona } from './local-server'
import { forgetSession, signIn } from './session.ts'
import './persona-switch.scss'

/** Lets whoever tries the system on their own machine be anybody of the invented county. */
export function PersonaSwitch() {
  const [open, setOpen] = useState(false)
  const [personas, setPersonas] = useState<Persona[]>([])
  useEffect(() => {
    if (localWechat) void listPersonas().then(setPersonas, () => setPersonas([]))
  }, [])
  if (!localWechat) return null
  const present = personas.find(persona => persona.personaId === chosenPersona())
  return (
    <aside className="persona-switch" aria-label="演示身份">
      <button type="button" className="persona-now" onClick={() => setOpen(!open)} aria-expanded={open}>
        演示身份：{present?.name ?? '游客'}
      </button>
      {open && (
        <div className="persona-list">
          <PersonaRow name="游客" role="没有登录" onChoose={() => void become(undefined)} />
          {personas.map(persona => (
            <PersonaRow key={persona.personaId} {...persona} onChoose={() => void become(persona.personaId)} />
          ))}
        </div>
      )}
    </aside>
  )
}

function PersonaRow({ name, role, onChoose }: { name: string; role: string; onChoose: () => void }) {
  return (
    <button type="button" className="persona-row" onClick={onChoose}>
      {name} <small>{role}</small>
    </button>
  )
}

async function become(personaId: string | undefined): Promise<void> {
  choosePersona(personaId)
  forgetSession()
  answers.clear()
  if (personaId) await signIn().catch(() => undefined)
  await Taro.reLaunch({ url: '/tabs/home/index' })
  window.location.reload()
}
