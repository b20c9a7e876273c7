work-title = Mine oppgåver
work-lead = Her står det som ventar på deg. Det som er over fristen, kjem først.
work-empty = Ingenting ventar på deg no. Nye saker kjem hit når dei blir sende til dykk, og møte når du blir kalla inn.
work-late = Over fristen
work-late-count = { $late ->
    [one] Éi oppgåve er over fristen.
   *[other] { $late } oppgåver er over fristen.
}
work-all-groups = Vis alle oppgåvene dine
work-group-answer = Svare på
work-group-write = Skrive
work-group-decide = Avgjere
work-group-read = Lese
work-show-answer = Vis alt du skal svare på
work-show-write = Vis alt du skal skrive
work-show-decide = Vis alt du skal avgjere
work-show-read = Vis alt du skal lese
work-next-sent = Ta til handsaming
work-next-accepted = Set møtedato
work-next-scheduled = Meld vedtak etter møtet
work-next-deferred = Set ny møtedato
work-next-referred = Set ny møtedato
work-decide-text = Felles vedtak til handsaming
work-decide-meeting = { $items ->
    [one] Éi sak til vedtak
   *[other] { $items } saker til vedtak
}
work-read-text = Felles vedtak sendt ut
work-read-meeting = Innkalling: saker { $items }, papir { $papers }
work-write-agenda = Gjer ferdig sakslista og kall inn
work-write-minutes = Skriv referatet ferdig
work-write-report = Skriv rapport om oppdraget
work-decide-report = Rapport å ta stilling til
work-deadline = Frist { $date }.
work-meeting = Møte { $date }.
work-meeting-by = Møte { $moment }. Frist { $date }.
