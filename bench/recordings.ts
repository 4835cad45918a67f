/** A getRecordings response of a given length, similar to that of a university's server. */
export function recordingsXml(count: number): string {
  const recordings = Array.from({ length: count }, (_, index) => recording(index)).join("\n")
  const head = "<response>\n<returncode>SUCCESS</returncode>\n<recordings>\n"
  return `${head}${recordings}\n</recordings>\n<totalElements>${count}</totalElements>\n</response>`
}

const titles = ["Álgebra Linear I", "Introdução à Programação", "R&amp;D weekly", "Seminar: &quot;XML&quot;", "Aula 12"]

function recording(index: number): string {
  const start = 1_700_000_000_000 + index * 3_600_000
  const id = `${(index * 2_654_435_761).toString(16).padStart(12, "0")}f3ffe06acedf425565cc024c8ebe-${start}`
  const name = titles[index % titles.length] ?? ""
  const images = Array.from({ length: 3 }, (_, image) => preview(id, image)).join("\n")
  return `<recording>
<recordID>${id}</recordID>
<meetingID>curso-${index % 97}-turma-${index % 7}</meetingID>
<internalMeetingID>${id}</internalMeetingID>
<name>${name} (${index})</name>
<isBreakout>false</isBreakout>
<published>true</published>
<state>published</state>
<startTime>${start}</startTime>
<endTime>${start + 3_000_000}</endTime>
<participants>${index % 60}</participants>
<rawSize>${493_084 + index}</rawSize>
<metadata>
<isBreakout>false</isBreakout>
<meetingId>curso-${index % 97}-turma-${index % 7}</meetingId>
<meetingName>${name} (${index})</meetingName>
<bbb-origin>Moodle</bbb-origin>
<bbb-origin-server-name>moodle.example.org</bbb-origin-server-name>
<bbb-context-label>LIN${index % 97}</bbb-context-label>
</metadata>
<size>${1_048_576 + index}</size>
<playback>
<format>
<type>presentation</type>
<url>https://bbb.example.org/playback/presentation/2.3/${id}</url>
<processingTime>20772</processingTime>
<length>50</length>
<size>${524_288 + index}</size>
<preview>
<images>
${images}
</images>
</preview>
</format>
<format>
<type>video</type>
<url>https://bbb.example.org/playback/video/${id}/</url>
<processingTime>8102</processingTime>
<length>50</length>
<size>${524_288 + index}</size>
</format>
</playback>
<data>
</data>
</recording>`
}

const preview = (id: string, image: number) =>
  `<image width="176" height="136" alt="Slide ${image + 1}: conteúdo &amp; exercícios">https://bbb.example.org/presentation/${id}/thumbnails/thumb-${image + 1}.png</image>`
