matters-title = Saker i { $area }
matters-lead = Følg sakene fra de åpnes til alle har vedtatt det samme.
matters-of-body-title = Saker i { $body }
matters-empty = Her vil sakene stå. Koordinatoren oppretter en sak fra siden til utvalget.
matters-filter = Avgrens listen
matters-filter-state = Status:
matters-filter-year = År:
matters-filter-all = Alle
matters-download = Last ned listen (CSV)
matters-download-xlsx = Last ned listen (Excel)
matters-number = Sak { $number }
matters-opened = åpnet { $date }
matters-decided = avgjort { $date }
matters-internal = Intern
matters-exempt-for-you = Du ser hele saken fordi du har tilgang.
matters-constructed = konstruert
matters-constructed-note = Hele eller deler av denne saken er konstruert for å vise hvordan det virker.
matter-state-open = Under arbeid
matter-state-circulating = Til behandling i kommunestyrene
matter-state-adopted = Vedtatt
matter-state-not_adopted = Ikke vedtatt
matter-state-closed = Avsluttet
matters-result = Resultat:
matter-result-adopted = Vedtatt som innstilt
matter-result-adopted_with_change = Vedtatt med endring
matter-result-postponed = Utsatt
matter-result-referred = Oversendt til et annet utvalg
matter-result-refused = Avvist
matter-result-noted = Tatt til orientering
matters-recommendation = Innstilling
matters-review-on = Skal vurderes på nytt { $date }
matters-review-due = På tide
matters-to-reviews = Vedtak som skal vurderes på nytt
matters-adopted-of = { $adopted } av { $asked } har vedtatt teksten uendret.
matters-standing-adopted = Det felles vedtaket gjelder.
matters-standing-open = { $open ->
    [one] Ett svar gjenstår.
   *[other] { $open } svar gjenstår.
}
matters-standing-blocked = Denne teksten kan ikke lenger bli vedtatt med de samme ordene. En ny tekst kan sendes ut.
matters-joint = Felles vedtak
matters-deadline = Svarfrist { $date }.
matters-late-count = { $late ->
    [one] Én er over fristen.
   *[other] { $late } er over fristen.
}
matters-late = Over fristen
matters-meeting-held = Behandlet { $date }
matters-meeting-planned = Møte { $date }
matters-case-number = sak { $number }
matters-own-publication = protokoll
matters-difference = Se hva som er endret, ord for ord
matters-difference-key = Gjennomstreket er tatt ut. Understreket er lagt til.
matters-own-words = Se vedtaket
matters-text-title = Tekst { $number }
matters-text-address = Fast adresse til denne teksten
matters-fingerprint = Tekstens fingeravtrykk (SHA-256):
matters-earlier-texts = Tidligere tekster:
matters-circulated-on = Sendt ut { $date }
matters-note = Hvorfor teksten ble endret
matters-since-before = Endret siden forrige tekst
matters-answers = Svarene på denne teksten
matters-answers-map = Kart og tabell over svarene
matters-all-answers = Alle { $asked } svar
answers-title = Hvem har svart
answers-map = Kart
answers-table = Tabell
answers-who = Part
answers-meeting = Møte
answers-number = Saksnummer
answers-mark-sent = –
answers-mark-declined = I
answers-mark-accepted = B
answers-mark-scheduled = M
answers-mark-adopted_unchanged = V
answers-mark-adopted_with_change = E
answers-mark-deferred = U
answers-mark-referred = O
answers-mark-rejected = A
answers-mark-noted = T
matters-assignments = Oppdrag som følger
matters-assignments-planned = Oppdragene gis når det felles vedtaket gjelder.
matters-assignment-owner = Ansvarlig:
matters-assignment-due = rapport innen { $date }
assignment-state-planned = Planlagt
assignment-state-given = Gitt
assignment-state-reported = Rapportert
assignment-state-closed = Avsluttet
matters-about = Om saken
matters-route = Sakens vei
route-on-agenda = På sakslisten
route-meeting = Møte { $date }
matters-route-councils = { $asked } kommunestyrer
matters-documents = Dokumenter
matters-documents-empty = Ingen dokumenter er lagt ved.
matters-kilobytes = { $size } kB
matters-source = Kilde
matters-your-turn = Din tur
matters-accept = Ta saken til behandling
matters-accept-after-all = Ta saken til behandling likevel
matters-decline = Ta ikke saken til behandling
matters-declined-because = Grunn: { $reason }
matters-earlier-answers = Tidligere svar
matters-schedule = Sett møtedato
matters-answer = Meld vedtak
matters-correct-answer = Rett svaret
matters-withdraw-answer = Trekk svaret
matters-coordinate = Koordiner saken
matters-draft = Utkast til tekst { $number }
matters-circulate = Send ut til kommunestyrene
matters-publish = Publiser
matters-edit = Rediger
matters-attach = Legg ved dokument
matters-send = Send til et utvalg
matters-write-text = Skriv vedtakstekst
matters-assign = Legg til oppdrag
matters-review = Sett dato for ny vurdering
consultation-state-sent = Sendt, ikke tatt til behandling
consultation-state-declined = Ikke tatt til behandling
consultation-state-accepted = Tatt til behandling
consultation-state-scheduled = Møtedato satt
consultation-state-adopted_unchanged = Vedtatt uendret
consultation-state-adopted_with_change = Vedtatt med endring
consultation-state-deferred = Utsatt
consultation-state-referred = Oversendt
consultation-state-rejected = Avvist
consultation-state-noted = Tatt til orientering
consultation-answer-adopted_unchanged = Vedtatt uendret, med de samme ordene
consultation-answer-adopted_with_change = Vedtatt med endring
consultation-answer-deferred = Utsatt til et senere møte
consultation-answer-referred = Oversendt til et annet utvalg først
consultation-answer-rejected = Avvist
consultation-answer-noted = Tatt til orientering, uten vedtak i saken
consultation-role-recommendation = Innstilling: utvalget anbefaler hva kommunestyrene bør vedta
consultation-role-preparation = Forberedelse: utvalget arbeider med saken
matters-superseded = Det er sendt ut en ny tekst. Svar på den i stedet.
matters-already-published = Saken er allerede publisert.
matters-already-accepted = Saken er allerede tatt til behandling.
matters-not-accepted = Ta saken til behandling før du melder hva som er vedtatt.
matters-not-declinable = Saken er alt tatt til behandling eller besvart.
matters-not-withdrawable = Det er ikke noe svar å trekke.
matters-not-schedulable = Møtedato kan settes når saken er tatt til behandling og ikke ferdig avgjort.
matters-is-decided = Saken er avgjort.
matters-conflict-title = Noen andre har endret saken
matters-conflict-lead = Mens du skrev, lagret noen andre sin endring. Ingenting er lagret fra deg ennå. Se forskjellene, rett teksten din og lagre på nytt.
matters-conflict-key = Gjennomstreket står i saken nå, men ikke hos deg. Understreket står bare hos deg.
matters-conflict-yours = Din tekst
matters-conflict-save = Lagre min tekst
action-matter-imported = Saken ble lest inn
action-matter-opened = Saken ble opprettet
action-matter-edited = Teksten ble endret
action-matter-published = Saken ble publisert
action-matter-sent = Saken ble sendt til et utvalg
action-matter-adopted = Det felles vedtaket ble vedtatt
action-text-written = Vedtaksteksten ble skrevet
action-resolution-circulated = Vedtaksteksten ble sendt til kommunestyrene
action-consultation-accepted = Saken ble tatt til behandling
action-consultation-scheduled = Møtedato ble satt
action-consultation-answered = Et vedtak ble meldt
action-consultation-declined = Saken ble ikke tatt til behandling
action-answer-corrected = Et svar ble rettet
action-answer-withdrawn = Et svar ble trukket
action-matter-reopened = Det felles vedtaket gjelder ikke lenger
action-assignment-added = Et oppdrag ble lagt til
action-document-attached = Et dokument ble lagt ved
matters-decisions-title = Vedtak i { $area }
matters-decisions-lead = Se hva kommunestyrene og de felles utvalgene har bestemt, det siste først.
matters-decisions-empty = Her vil vedtakene stå når kommunestyrene og utvalgene har svart.
matters-decision-date = Dato
matters-decision-body = Utvalg
matters-decision-matter = Sak
matters-decision-result = Resultat
matters-feed-circulated = Sendt til behandling i kommunestyrene
matters-feed-adopted = Det felles vedtaket gjelder
matters-feed-adopted_unchanged = Vedtatt uendret
matters-feed-adopted_with_change = Vedtatt med endring
matters-feed-deferred = Utsatt
matters-feed-rejected = Avvist
matters-feed-referred = Oversendt
matters-feed-noted = Tatt til orientering
matters-feed-declined = Ikke tatt til behandling
matters-feed-withdrawn = Svaret er trukket
matters-feed-reopened = Det felles vedtaket gjelder ikke lenger
matter-form-new-title = Opprett sak i { $body }
matter-form-edit-title = Rediger saken
matter-form-lead = Skriv på bokmål, nynorsk eller begge. Mangler den ene, vises den andre.
matter-form-title_nb = Tittel på bokmål
matter-form-title_nn = Tittel på nynorsk
matter-form-summary_nb = Sammendrag på bokmål
matter-form-summary_nn = Sammendrag på nynorsk
matter-form-text_nb = Saksframlegg på bokmål
matter-form-text_nb-hint = Bruk # foran overskrifter, - foran punkter og **ord** for utheving (Markdown).
matter-form-text_nn = Saksframlegg på nynorsk
matter-form-recommendation_nb = Innstilling på bokmål
matter-form-recommendation_nb-hint = Hva som foreslås vedtatt. Hva som ble vedtatt, meldes for seg.
matter-form-recommendation_nn = Innstilling på nynorsk
matter-form-legal_basis = Unntatt offentlighet etter
matter-form-legal_basis-hint = La feltet stå tomt når alle kan lese saken.
matter-form-public_title_nb = Tittel for offentligheten på bokmål
matter-form-public_title_nb-hint = Bare for saker som er unntatt. Andre ser denne tittelen og hjemmelen, og ikke noe annet av det som er skrevet.
matter-form-public_title_nn = Tittel for offentligheten på nynorsk
matter-form-error-public-title = Skriv en tittel som alle kan se, på bokmål eller nynorsk.
matter-form-error-title = Gi saken en tittel på minst én av målformene.
matter-form-publish = Publiser med en gang, så alle kan se saken
matter-form-open = Opprett saken
matter-form-save = Lagre
send-title = Send saken til et utvalg
send-lead = Velg hvem som skal behandle saken før den går til kommunestyrene.
send-body = Utvalg
send-role = Hva skal utvalget gjøre?
send-submit = Send saken
text-form-title = Skriv vedtakstekst { $number }
text-form-lead = Skriv ordene alle skal vedta. De sendes ikke ut før du gjør det i neste steg.
text-form-words = Vedtakets ord
text-form-words-hint = Nummerer punktene: 1. 2. 3.
text-form-language = Målform
text-form-language-nb = Bokmål
text-form-language-nn = Nynorsk
text-form-note_nb = Hvorfor teksten er endret (bokmål)
text-form-note_nn = Hvorfor teksten er endret (nynorsk)
text-form-error-note = Fortell kommunestyrene hvorfor de får en ny tekst.
text-form-error-same = Ordene er de samme som i teksten som allerede er sendt ut. Endre dem, eller behold den.
text-form-conflict = Noen andre lagret et utkast mens du skrev. Kopier teksten din, og last siden på nytt.
text-form-save = Lagre utkastet
circulate-title = Send ut tekst { $number }
circulate-lead = Les gjennom en siste gang. Når teksten er sendt ut, kan den ikke endres, bare avløses av en ny.
circulate-again = Teksten går til de samme som fikk den forrige:
circulate-councils = Hvem skal vedta teksten?
circulate-deadline = Svarfrist
circulate-deadline-hint = Sett av tid til et ordinært møte i alle kommunestyrene.
circulate-rule = Når gjelder vedtaket?
circulate-rule-all = Når alle har vedtatt de samme ordene
circulate-rule-quorum = Når minst så mange har vedtatt de samme ordene:
circulate-quorum = Minste antall
circulate-quorum-hint = Fylles bare ut når ikke alle må vedta.
circulate-error-councils = Velg minst ett kommunestyre.
circulate-error-deadline = Velg en dag etter i dag.
circulate-error-quorum = Skriv et helt tall mellom 1 og antallet som får teksten.
circulate-no-draft = Det finnes ikke noe utkast å sende ut. Skriv vedtaksteksten først.
circulate-submit = Send ut
schedule-title = Sett møtedato
schedule-lead = Når skal { $body } behandle saken?
schedule-submit = Lagre datoen
answer-title = Meld vedtak
answer-correct-title = Rett svaret
answer-correct-note = Svaret som står nå, blir tatt vare på og kan leses av alle som kan lese saken.
answer-reopens = Det felles vedtaket gjelder nå. Får teksten ikke lenger nok støtte, gjelder det ikke lenger, og alle får beskjed.
answer-lead = Hva vedtok { $body }?
answer-words-sent = Se teksten som ble sendt ut
answer-form-answer = Resultat
answer-form-meeting_date = Møtedato
answer-form-case_number = Saksnummer hos dere
answer-form-case_number-hint = For eksempel 45/19
answer-form-resolution = Vedtakets ord
answer-form-resolution-hint = Trengs når teksten er endret: lim inn hele vedtaket slik det står i protokollen.
answer-form-link = Lenke til protokollen
answer-form-link-hint = Kan stå tomt. Begynner med https://
answer-form-reason = Hvorfor rettes svaret?
answer-form-reason-hint = For eksempel «feil resultat tastet inn» eller «nytt vedtak 12. juni».
answer-error-before-sent = Møtet kan ikke ha vært før saken ble sendt.
answer-error-future = Meld vedtaket når møtet er holdt. Bruk «Sett møtedato» for møter som kommer.
answer-error-words-missing = Lim inn ordene som ble vedtatt.
answer-error-words-same = Ordene er de samme som i teksten. Velg «vedtatt uendret», eller rett ordene.
answer-error-link = Lenken må begynne med https:// eller http://.
answer-conflict = Noen andre meldte noe for det samme kommunestyret mens du skrev.
answer-submit = Meld vedtaket
decline-title = Ta ikke saken til behandling
decline-lead = Fortell avsenderen hvorfor { $body } ikke tar saken til behandling. Dere kan ta den til behandling senere.
decline-reason = Grunn
decline-reason-hint = Grunnen står i saken og kan leses av alle som kan lese den.
decline-submit = Send svaret
withdraw-title = Trekk svaret
withdraw-lead = Trekk svaret fra { $body } når det ikke lenger gjelder. Det blir tatt vare på og kan leses.
withdraw-now = Svaret nå:
withdraw-reason = Hvorfor trekkes svaret?
withdraw-submit = Trekk svaret
editions-title = Svarene fra { $body }
editions-lead = Les hva som er svart nå, og hva som er svart tidligere.
editions-now = Nå
editions-before = Tidligere
editions-empty = Svaret er ikke endret. Her vil tidligere svar stå.
editions-number = Svar { $number }
editions-corrected = Rettet { $date }
editions-withdrawn = Trukket { $date }
editions-continued = Avløst { $date }
editions-by = av { $name }
editions-reason = Grunn:
assign-title = Legg til oppdrag
assign-lead = Skriv hva som skal gjøres når det felles vedtaket gjelder, hvem som har ansvaret, og når de rapporterer.
assign-title_nb = Oppdrag på bokmål
assign-title_nn = Oppdrag på nynorsk
assign-description_nb = Beskrivelse på bokmål
assign-description_nn = Beskrivelse på nynorsk
assign-owner = Ansvarlig
assign-report_due = Rapport innen
assign-error-due = Velg en dag etter i dag.
assign-submit = Legg til
attach-title = Legg ved dokument
attach-lead = Velg en fil på høyst 50 MB: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG eller ren tekst.
attach-title_nb = Tittel på bokmål
attach-title_nn = Tittel på nynorsk
attach-file = Fil
attach-error-missing = Velg en fil.
attach-error-taken = Saken har allerede et dokument med dette filnavnet. Gi filen et annet navn.
attach-submit = Legg ved
matters-close = Avslutt saken
close-title = Avslutt saken
close-lead = Avslutt en sak som ikke skal videre. Svarene som er gitt, blir stående.
close-state = Hvordan endte saken?
close-result = Resultat
close-result-hint = Kan stå tomt.
close-state-closed = Den er ferdig, uten felles vedtak
close-state-not_adopted = Det felles vedtaket ble ikke vedtatt
close-submit = Avslutt saken
action-matter-closed = Saken ble avsluttet
action-review-set = Dato for ny vurdering ble satt
action-matter-related = Saken ble knyttet til en annen
action-relation-removed = En kobling til en annen sak ble tatt bort
action-matter-reminded = En påminnelse ble sendt
notice-matter-closed = Saken er avsluttet.
notice-review-set = Datoen er lagret.
notice-matter-related = Sakene er knyttet sammen.
notice-relation-removed = Koblingen er tatt bort.
review-title = Vurder vedtaket på nytt
review-lead = Velg når vedtaket skal vurderes på nytt. De som koordinerer saken, får en påminnelse på e-post når dagen kommer.
review-review_on = Dato
review-review_on-hint = La feltet stå tomt når vedtaket ikke skal vurderes på nytt.
review-submit = Lagre
reviews-title = Vedtak å vurdere på nytt i { $area }
reviews-lead = Se hvilke vedtak som skal vurderes på nytt, det første først.
reviews-empty = Her vil vedtakene stå når noen har satt en dato for ny vurdering.
related-title = Beslektede saker
related-lead = Finn saker som er like, eller som hører sammen med denne.
related-chosen = Hører sammen
related-chosen-empty = Ingen har knyttet andre saker til denne ennå.
related-since = Knyttet sammen { $date }
related-remove = Ta bort koblingen til sak { $number }
related-identical = Like saker
related-identical-lead = De har samme tittel, eller et felles vedtak med de samme ordene.
related-similar = Saker som ligner
related-similar-empty = Ingen andre saker du kan lese, deler nok ord med denne.
related-words = Felles ord:
related-add = Knytt til en annen sak
related-other = Sak
related-submit = Knytt sammen
related-already = Sakene er alt knyttet sammen.
notice-matter-opened = Saken er opprettet.
notice-matter-edited = Endringen er lagret.
notice-matter-published = Saken er publisert.
notice-matter-sent = Saken er sendt.
notice-matter-adopted = Vedtaket er meldt. Det felles vedtaket gjelder nå, og oppdragene er gitt.
notice-text-written = Utkastet er lagret. Les det, og send det ut når det er klart.
notice-resolution-circulated = Teksten er sendt ut, og kommunene får beskjed på e-post.
notice-consultation-accepted = Saken er tatt til behandling.
notice-consultation-scheduled = Møtedatoen er lagret.
notice-consultation-answered = Vedtaket er meldt.
notice-consultation-declined = Svaret er sendt. Avsenderen får beskjed på e-post.
notice-answer-corrected = Svaret er rettet. Det gamle er tatt vare på.
notice-answer-withdrawn = Svaret er trukket. Det er tatt vare på.
notice-matter-reopened = Det felles vedtaket gjelder ikke lenger. De som ble spurt, får beskjed på e-post.
notice-assignment-added = Oppdraget er lagt til.
notice-document-attached = Dokumentet er lagt ved.
mail-circulated-subject = Ny sak til behandling i Samhelse
mail-circulated-text =
    Hei

    En tekst til felles vedtak er sendt til dere. Logg inn for å ta saken til behandling, sette møtedato og melde hva dere vedtar:

    { $url }

    Svarfristen står i saken.

    Hilsen Samhelse
mail-adopted-subject = Et felles vedtak gjelder nå
mail-adopted-text =
    Hei

    Kommunestyrene har vedtatt de samme ordene. Les vedtaket og oppdragene som følger:

    { $url }

    Hilsen Samhelse
mail-declined-subject = En sak er ikke tatt til behandling
mail-declined-text =
    Hei

    Et utvalg som fikk en sak fra dere, tar den ikke til behandling. Les hvorfor:

    { $url }

    Hilsen Samhelse
mail-reopened-subject = Et felles vedtak gjelder ikke lenger
mail-reopened-text =
    Hei

    Et svar er rettet eller trukket, og teksten har ikke lenger nok støtte. Det felles vedtaket gjelder derfor ikke lenger. Se hva som er endret:

    { $url }

    Hilsen Samhelse
mail-deadline-near-subject = Svarfristen nærmer seg
mail-deadline-near-text =
    Hei

    Dere har fått en tekst til felles vedtak, og vi har ikke fått det siste ordet fra dere. Svarfristen står i saken:

    { $url }

    Hilsen Samhelse
mail-deadline-passed-subject = Svarfristen er ute
mail-deadline-passed-text =
    Hei

    Dere har fått en tekst til felles vedtak, og svarfristen er ute uten at vi har fått det siste ordet fra dere. Meld hva dere har vedtatt, eller når dere behandler saken:

    { $url }

    Hilsen Samhelse
mail-review-due-subject = Et vedtak skal vurderes på nytt
mail-review-due-text =
    Hei

    Dagen er kommet for å vurdere et vedtak på nytt:

    { $url }

    Hilsen Samhelse
matter-access-title = Hvem kan se saken, og hvorfor
matter-access-published = Alle kan se saken, fordi den er publisert.
matter-access-published-also = Disse ser den uansett, også om den ikke var publisert, og noen av dem kan gjøre mer:
matter-access-draft = Saken er ikke publisert. Bare disse kan se den:
matter-access-nobody = Ingen har en rolle som gir tilgang.
matter-access-because = Fordi rollen er:
matter-access-may-coordinate = Kan endre saken.
matter-access-answers = Kan svare for { $body }.
matters-archive = Arkiv og journal
matters-own-system = Bruk eget sakssystem
