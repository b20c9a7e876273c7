work-title = Mine oppgaver
work-lead = Her står det som venter på deg. Det som er over fristen, kommer først.
work-empty = Ingenting venter på deg nå. Nye saker kommer hit når de sendes til dere, og møter når du kalles inn.
work-late = Over fristen
work-late-count = { $late ->
    [one] Én oppgave er over fristen.
   *[other] { $late } oppgaver er over fristen.
}
work-all-groups = Vis alle oppgavene dine
work-group-answer = Svare på
work-group-write = Skrive
work-group-decide = Avgjøre
work-group-read = Lese
work-show-answer = Vis alt du skal svare på
work-show-write = Vis alt du skal skrive
work-show-decide = Vis alt du skal avgjøre
work-show-read = Vis alt du skal lese
work-next-sent = Ta til behandling
work-next-accepted = Sett møtedato
work-next-scheduled = Meld vedtak etter møtet
work-next-deferred = Sett ny møtedato
work-next-referred = Sett ny møtedato
work-decide-text = Felles vedtak til behandling
work-decide-meeting = { $items ->
    [one] Én sak til vedtak
   *[other] { $items } saker til vedtak
}
work-read-text = Felles vedtak sendt ut
work-read-meeting = Innkalling: saker { $items }, papirer { $papers }
work-write-agenda = Gjør ferdig sakslisten og kall inn
work-write-minutes = Skriv referatet ferdig
work-write-report = Skriv rapport om oppdraget
work-decide-report = Rapport å ta stilling til
work-deadline = Frist { $date }.
work-meeting = Møte { $date }.
work-meeting-by = Møte { $moment }. Frist { $date }.
