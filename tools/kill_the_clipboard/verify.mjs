// Reads {directory, cards: {name: text}} from standard input and says of each card what kill-the-clipboard makes of it:
// {name: {ok, code, people, birthDates, doses}} or {name: {ok: false, why}}. Nothing is asked of a network.
import { Directory, SHCReader } from 'kill-the-clipboard'

globalThis.fetch = async (url) => {
  throw new Error(`asked the network for ${url}`)
}

console.warn = () => {} // of issuers that it does not know, and of cards that it cannot read: the answers say so

async function judged(reader, text) {
  try {
    const bundle = await (await reader.fromQRNumeric(text)).asBundle()
    const resources = bundle.entry.map((each) => each.resource)
    const people = resources.filter((each) => each.resourceType === 'Patient')
    const doses = resources.filter((each) => each.resourceType === 'Immunization')
    return {
      ok: true,
      people: people.map((each) => each.name[0].text),
      birthDates: people.map((each) => each.birthDate),
      doses: doses.map((each) => [each.vaccineCode.coding[0].code, each.occurrenceDateTime, each.lotNumber]),
    }
  } catch (error) {
    return { ok: false, why: `${error.constructor.name}: ${error.message}`.slice(0, 200) }
  }
}

let asked = ''
for await (const piece of process.stdin) asked += piece
const { directory, cards } = JSON.parse(asked)
const reader = new SHCReader({ issuerDirectory: Directory.fromJSON(directory) })
const answers = {}
for (const [name, text] of Object.entries(cards)) answers[name] = await judged(reader, text)
process.stdout.write(JSON.stringify(answers))
