matters-title = Saker i { $area }
matters-lead = Følg sakene frå dei blir opna til alle har vedteke det same.
matters-of-body-title = Saker i { $body }
matters-empty = Her vil sakene stå. Koordinatoren opprettar ei sak frå sida til utvalet.
matters-filter = Avgrens lista
matters-filter-state = Status:
matters-filter-year = År:
matters-filter-all = Alle
matters-download = Last ned lista (CSV)
matters-download-xlsx = Last ned lista (Excel)
matters-number = Sak { $number }
matters-opened = opna { $date }
matters-decided = avgjord { $date }
matters-internal = Intern
matters-exempt-for-you = Du ser heile saka fordi du har tilgang.
matters-constructed = konstruert
matters-constructed-note = Heile eller delar av denne saka er konstruert for å vise korleis det verkar.
matter-state-open = Under arbeid
matter-state-circulating = Til handsaming i kommunestyra
matter-state-adopted = Vedteken
matter-state-not_adopted = Ikkje vedteken
matter-state-closed = Avslutta
matters-result = Resultat:
matter-result-adopted = Vedteke som innstilt
matter-result-adopted_with_change = Vedteke med endring
matter-result-postponed = Utsett
matter-result-referred = Oversend til eit anna utval
matter-result-refused = Avvist
matter-result-noted = Teken til orientering
matters-recommendation = Innstilling
matters-review-on = Skal vurderast på nytt { $date }
matters-review-due = På tide
matters-to-reviews = Vedtak som skal vurderast på nytt
matters-adopted-of = { $adopted } av { $asked } har vedteke teksten uendra.
matters-standing-adopted = Det felles vedtaket gjeld.
matters-standing-open = { $open ->
    [one] Eitt svar står att.
   *[other] { $open } svar står att.
}
matters-standing-blocked = Denne teksten kan ikkje lenger bli vedteken med dei same orda. Ein ny tekst kan sendast ut.
matters-joint = Felles vedtak
matters-deadline = Svarfrist { $date }.
matters-late-count = { $late ->
    [one] Éin er over fristen.
   *[other] { $late } er over fristen.
}
matters-late = Over fristen
matters-meeting-held = Handsama { $date }
matters-meeting-planned = Møte { $date }
matters-case-number = sak { $number }
matters-own-publication = protokoll
matters-difference = Sjå kva som er endra, ord for ord
matters-difference-key = Gjennomstreka er teke ut. Understreka er lagt til.
matters-own-words = Sjå vedtaket
matters-text-title = Tekst { $number }
matters-text-address = Fast adresse til denne teksten
matters-fingerprint = Fingeravtrykket til teksten (SHA-256):
matters-earlier-texts = Tidlegare tekstar:
matters-circulated-on = Send ut { $date }
matters-note = Kvifor teksten vart endra
matters-since-before = Endra sidan førre tekst
matters-answers = Svara på denne teksten
matters-answers-map = Kart og tabell over svara
matters-all-answers = Alle { $asked } svara
answers-title = Kven har svart
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
matters-assignments = Oppdrag som følgjer
matters-assignments-planned = Oppdraga blir gitt når det felles vedtaket gjeld.
matters-assignment-owner = Ansvarleg:
matters-assignment-due = rapport innan { $date }
assignment-state-planned = Planlagt
assignment-state-given = Gitt
assignment-state-reported = Rapportert
assignment-state-closed = Avslutta
matters-about = Om saka
matters-route = Vegen til saka
route-on-agenda = På sakslista
route-meeting = Møte { $date }
matters-route-councils = { $asked } kommunestyre
matters-documents = Dokument
matters-documents-empty = Ingen dokument er lagde ved.
matters-kilobytes = { $size } kB
matters-source = Kjelde
matters-your-turn = Din tur
matters-accept = Ta saka til handsaming
matters-accept-after-all = Ta saka til behandling likevel
matters-decline = Ta ikkje saka til behandling
matters-declined-because = Grunn: { $reason }
matters-earlier-answers = Tidlegare svar
matters-schedule = Set møtedato
matters-answer = Meld vedtak
matters-correct-answer = Rett svaret
matters-withdraw-answer = Trekk svaret
matters-coordinate = Koordiner saka
matters-draft = Utkast til tekst { $number }
matters-circulate = Send ut til kommunestyra
matters-publish = Publiser
matters-edit = Rediger
matters-attach = Legg ved dokument
matters-send = Send til eit utval
matters-write-text = Skriv vedtakstekst
matters-assign = Legg til oppdrag
matters-review = Set dato for ny vurdering
consultation-state-sent = Send, ikkje teken til handsaming
consultation-state-declined = Ikkje teken til behandling
consultation-state-accepted = Teken til handsaming
consultation-state-scheduled = Møtedato sett
consultation-state-adopted_unchanged = Vedteke uendra
consultation-state-adopted_with_change = Vedteke med endring
consultation-state-deferred = Utsett
consultation-state-referred = Oversend
consultation-state-rejected = Avvist
consultation-state-noted = Teken til orientering
consultation-answer-adopted_unchanged = Vedteke uendra, med dei same orda
consultation-answer-adopted_with_change = Vedteke med endring
consultation-answer-deferred = Utsett til eit seinare møte
consultation-answer-referred = Oversend til eit anna utval først
consultation-answer-rejected = Avvist
consultation-answer-noted = Teken til orientering, utan vedtak i saka
consultation-role-recommendation = Innstilling: utvalet rår til kva kommunestyra bør vedta
consultation-role-preparation = Førebuing: utvalet arbeider med saka
matters-superseded = Det er sendt ut ein ny tekst. Svar på den i staden.
matters-already-published = Saka er allereie publisert.
matters-already-accepted = Saka er allereie teken til handsaming.
matters-not-accepted = Ta saka til handsaming før du melder kva som er vedteke.
matters-not-declinable = Saka er alt teken til behandling eller svart på.
matters-not-withdrawable = Det er ikkje noko svar å trekkje.
matters-not-schedulable = Møtedato kan setjast når saka er teken til handsaming og ikkje ferdig avgjord.
matters-is-decided = Saka er avgjord.
matters-conflict-title = Nokon andre har endra saka
matters-conflict-lead = Medan du skreiv, lagra nokon andre si endring. Ingenting er lagra frå deg enno. Sjå skilnadene, rett teksten din og lagre på nytt.
matters-conflict-key = Gjennomstreka står i saka no, men ikkje hos deg. Understreka står berre hos deg.
matters-conflict-yours = Din tekst
matters-conflict-save = Lagre teksten min
action-matter-imported = Saka vart lesen inn
action-matter-opened = Saka vart oppretta
action-matter-edited = Teksten vart endra
action-matter-published = Saka vart publisert
action-matter-sent = Saka vart send til eit utval
action-matter-adopted = Det felles vedtaket vart vedteke
action-text-written = Vedtaksteksten vart skriven
action-resolution-circulated = Vedtaksteksten vart send til kommunestyra
action-consultation-accepted = Saka vart teken til handsaming
action-consultation-scheduled = Møtedato vart sett
action-consultation-answered = Eit vedtak vart meldt
action-consultation-declined = Saka vart ikkje teken til behandling
action-answer-corrected = Eit svar vart retta
action-answer-withdrawn = Eit svar vart trekt
action-matter-reopened = Det felles vedtaket gjeld ikkje lenger
action-assignment-added = Eit oppdrag vart lagt til
action-document-attached = Eit dokument vart lagt ved
matters-decisions-title = Vedtak i { $area }
matters-decisions-lead = Sjå kva kommunestyra og dei felles utvala har bestemt, det siste først.
matters-decisions-empty = Her vil vedtaka stå når kommunestyra og utvala har svart.
matters-decision-date = Dato
matters-decision-body = Utval
matters-decision-matter = Sak
matters-decision-result = Resultat
matters-feed-circulated = Send til handsaming i kommunestyra
matters-feed-adopted = Det felles vedtaket gjeld
matters-feed-adopted_unchanged = Vedteke uendra
matters-feed-adopted_with_change = Vedteke med endring
matters-feed-deferred = Utsett
matters-feed-rejected = Avvist
matters-feed-referred = Oversend
matters-feed-noted = Teken til orientering
matters-feed-declined = Ikkje teken til behandling
matters-feed-withdrawn = Svaret er trekt
matters-feed-reopened = Det felles vedtaket gjeld ikkje lenger
matter-form-new-title = Opprett sak i { $body }
matter-form-edit-title = Rediger saka
matter-form-lead = Skriv på bokmål, nynorsk eller begge. Manglar den eine, blir den andre vist.
matter-form-title_nb = Tittel på bokmål
matter-form-title_nn = Tittel på nynorsk
matter-form-summary_nb = Samandrag på bokmål
matter-form-summary_nn = Samandrag på nynorsk
matter-form-text_nb = Saksframlegg på bokmål
matter-form-text_nb-hint = Bruk # framfor overskrifter, - framfor punkt og **ord** for utheving (Markdown).
matter-form-text_nn = Saksframlegg på nynorsk
matter-form-recommendation_nb = Innstilling på bokmål
matter-form-recommendation_nb-hint = Kva som blir gjort framlegg om. Kva som vart vedteke, blir meldt for seg.
matter-form-recommendation_nn = Innstilling på nynorsk
matter-form-legal_basis = Unnateke offentlegheit etter
matter-form-legal_basis-hint = Lat feltet stå tomt når alle kan lese saka.
matter-form-public_title_nb = Tittel for ålmenta på bokmål
matter-form-public_title_nb-hint = Berre for saker som er unnatekne. Andre ser denne tittelen og heimelen, og ikkje noko anna av det som er skrive.
matter-form-public_title_nn = Tittel for ålmenta på nynorsk
matter-form-error-public-title = Skriv ein tittel som alle kan sjå, på bokmål eller nynorsk.
matter-form-error-title = Gi saka ein tittel på minst ei av målformene.
matter-form-publish = Publiser med ein gong, så alle kan sjå saka
matter-form-open = Opprett saka
matter-form-save = Lagre
send-title = Send saka til eit utval
send-lead = Vel kven som skal handsame saka før ho går til kommunestyra.
send-body = Utval
send-role = Kva skal utvalet gjere?
send-submit = Send saka
text-form-title = Skriv vedtakstekst { $number }
text-form-lead = Skriv orda alle skal vedta. Dei blir ikkje sende ut før du gjer det i neste steg.
text-form-words = Orda i vedtaket
text-form-words-hint = Nummerer punkta: 1. 2. 3.
text-form-language = Målform
text-form-language-nb = Bokmål
text-form-language-nn = Nynorsk
text-form-note_nb = Kvifor teksten er endra (bokmål)
text-form-note_nn = Kvifor teksten er endra (nynorsk)
text-form-error-note = Fortel kommunestyra kvifor dei får ein ny tekst.
text-form-error-same = Orda er dei same som i teksten som allereie er send ut. Endre dei, eller behald den.
text-form-conflict = Nokon andre lagra eit utkast medan du skreiv. Kopier teksten din, og last sida på nytt.
text-form-save = Lagre utkastet
circulate-title = Send ut tekst { $number }
circulate-lead = Les gjennom ein siste gong. Når teksten er send ut, kan han ikkje endrast, berre avløysast av ein ny.
circulate-again = Teksten går til dei same som fekk den førre:
circulate-councils = Kven skal vedta teksten?
circulate-deadline = Svarfrist
circulate-deadline-hint = Set av tid til eit ordinært møte i alle kommunestyra.
circulate-rule = Når gjeld vedtaket?
circulate-rule-all = Når alle har vedteke dei same orda
circulate-rule-quorum = Når minst så mange har vedteke dei same orda:
circulate-quorum = Minste tal
circulate-quorum-hint = Skal berre fyllast ut når ikkje alle må vedta.
circulate-error-councils = Vel minst eitt kommunestyre.
circulate-error-deadline = Vel ein dag etter i dag.
circulate-error-quorum = Skriv eit heilt tal mellom 1 og talet på dei som får teksten.
circulate-no-draft = Det finst ikkje noko utkast å sende ut. Skriv vedtaksteksten først.
circulate-submit = Send ut
schedule-title = Set møtedato
schedule-lead = Når skal { $body } handsame saka?
schedule-submit = Lagre datoen
answer-title = Meld vedtak
answer-correct-title = Rett svaret
answer-correct-note = Svaret som står no, blir teke vare på og kan lesast av alle som kan lese saka.
answer-reopens = Det felles vedtaket gjeld no. Får teksten ikkje lenger nok støtte, gjeld det ikkje lenger, og alle får beskjed.
answer-lead = Kva vedtok { $body }?
answer-words-sent = Sjå teksten som vart send ut
answer-form-answer = Resultat
answer-form-meeting_date = Møtedato
answer-form-case_number = Saksnummer hos dykk
answer-form-case_number-hint = Til dømes 45/19
answer-form-resolution = Orda i vedtaket
answer-form-resolution-hint = Trengst når teksten er endra: lim inn heile vedtaket slik det står i protokollen.
answer-form-link = Lenkje til protokollen
answer-form-link-hint = Kan stå tomt. Byrjar med https://
answer-form-reason = Kvifor blir svaret retta?
answer-form-reason-hint = Til dømes «feil resultat tasta inn» eller «nytt vedtak 12. juni».
answer-error-before-sent = Møtet kan ikkje ha vore før saka vart send.
answer-error-future = Meld vedtaket når møtet er halde. Bruk «Set møtedato» for møte som kjem.
answer-error-words-missing = Lim inn orda som vart vedtekne.
answer-error-words-same = Orda er dei same som i teksten. Vel «vedteke uendra», eller rett orda.
answer-error-link = Lenkja må byrje med https:// eller http://.
answer-conflict = Nokon andre melde noko for det same kommunestyret medan du skreiv.
answer-submit = Meld vedtaket
decline-title = Ta ikkje saka til behandling
decline-lead = Fortel avsendaren kvifor { $body } ikkje tek saka til behandling. De kan ta henne til behandling seinare.
decline-reason = Grunn
decline-reason-hint = Grunnen står i saka og kan lesast av alle som kan lese henne.
decline-submit = Send svaret
withdraw-title = Trekk svaret
withdraw-lead = Trekk svaret frå { $body } når det ikkje lenger gjeld. Det blir teke vare på og kan lesast.
withdraw-now = Svaret no:
withdraw-reason = Kvifor blir svaret trekt?
withdraw-submit = Trekk svaret
editions-title = Svara frå { $body }
editions-lead = Les kva som er svart no, og kva som er svart tidlegare.
editions-now = No
editions-before = Tidlegare
editions-empty = Svaret er ikkje endra. Her vil tidlegare svar stå.
editions-number = Svar { $number }
editions-corrected = Retta { $date }
editions-withdrawn = Trekt { $date }
editions-continued = Avløyst { $date }
editions-by = av { $name }
editions-reason = Grunn:
assign-title = Legg til oppdrag
assign-lead = Skriv kva som skal gjerast når det felles vedtaket gjeld, kven som har ansvaret, og når dei rapporterer.
assign-title_nb = Oppdrag på bokmål
assign-title_nn = Oppdrag på nynorsk
assign-description_nb = Omtale på bokmål
assign-description_nn = Omtale på nynorsk
assign-owner = Ansvarleg
assign-report_due = Rapport innan
assign-error-due = Vel ein dag etter i dag.
assign-submit = Legg til
attach-title = Legg ved dokument
attach-lead = Vel ei fil på høgst 50 MB: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG eller rein tekst.
attach-title_nb = Tittel på bokmål
attach-title_nn = Tittel på nynorsk
attach-file = Fil
attach-error-missing = Vel ei fil.
attach-error-taken = Saka har allereie eit dokument med dette filnamnet. Gi fila eit anna namn.
attach-submit = Legg ved
matters-close = Avslutt saka
close-title = Avslutt saka
close-lead = Avslutt ei sak som ikkje skal vidare. Svara som er gitt, blir ståande.
close-state = Korleis enda saka?
close-result = Resultat
close-result-hint = Kan stå tomt.
close-state-closed = Ho er ferdig, utan felles vedtak
close-state-not_adopted = Det felles vedtaket vart ikkje vedteke
close-submit = Avslutt saka
action-matter-closed = Saka vart avslutta
action-review-set = Dato for ny vurdering vart sett
action-matter-related = Saka vart knytt til ei anna
action-relation-removed = Ei kopling til ei anna sak vart teken bort
action-matter-reminded = Ei påminning vart send
notice-matter-closed = Saka er avslutta.
notice-review-set = Datoen er lagra.
notice-matter-related = Sakene er knytte saman.
notice-relation-removed = Koplinga er teken bort.
review-title = Vurder vedtaket på nytt
review-lead = Vel når vedtaket skal vurderast på nytt. Dei som koordinerer saka, får ei påminning på e-post når dagen kjem.
review-review_on = Dato
review-review_on-hint = Lat feltet stå tomt når vedtaket ikkje skal vurderast på nytt.
review-submit = Lagre
reviews-title = Vedtak å vurdere på nytt i { $area }
reviews-lead = Sjå kva vedtak som skal vurderast på nytt, det første først.
reviews-empty = Her vil vedtaka stå når nokon har sett ein dato for ny vurdering.
related-title = Saker i slekt
related-lead = Finn saker som er like, eller som høyrer saman med denne.
related-chosen = Høyrer saman
related-chosen-empty = Ingen har knytt andre saker til denne enno.
related-since = Knytte saman { $date }
related-remove = Ta bort koplinga til sak { $number }
related-identical = Like saker
related-identical-lead = Dei har same tittel, eller eit felles vedtak med dei same orda.
related-similar = Saker som liknar
related-similar-empty = Ingen andre saker du kan lese, deler nok ord med denne.
related-words = Felles ord:
related-add = Knyt til ei anna sak
related-other = Sak
related-submit = Knyt saman
related-already = Sakene er alt knytte saman.
notice-matter-opened = Saka er oppretta.
notice-matter-edited = Endringa er lagra.
notice-matter-published = Saka er publisert.
notice-matter-sent = Saka er send.
notice-matter-adopted = Vedtaket er meldt. Det felles vedtaket gjeld no, og oppdraga er gitt.
notice-text-written = Utkastet er lagra. Les det, og send det ut når det er klart.
notice-resolution-circulated = Teksten er send ut, og kommunane får melding på e-post.
notice-consultation-accepted = Saka er teken til handsaming.
notice-consultation-scheduled = Møtedatoen er lagra.
notice-consultation-answered = Vedtaket er meldt.
notice-consultation-declined = Svaret er sendt. Avsendaren får beskjed på e-post.
notice-answer-corrected = Svaret er retta. Det gamle er teke vare på.
notice-answer-withdrawn = Svaret er trekt. Det er teke vare på.
notice-matter-reopened = Det felles vedtaket gjeld ikkje lenger. Dei som vart spurde, får beskjed på e-post.
notice-assignment-added = Oppdraget er lagt til.
notice-document-attached = Dokumentet er lagt ved.
mail-circulated-subject = Ny sak til handsaming i Samhelse
mail-circulated-text =
    Hei

    Ein tekst til felles vedtak er send til dykk. Logg inn for å ta saka til handsaming, setje møtedato og melde kva de vedtek:

    { $url }

    Svarfristen står i saka.

    Helsing Samhelse
mail-adopted-subject = Eit felles vedtak gjeld no
mail-adopted-text =
    Hei

    Kommunestyra har vedteke dei same orda. Les vedtaket og oppdraga som følgjer:

    { $url }

    Helsing Samhelse
mail-declined-subject = Ei sak er ikkje teken til behandling
mail-declined-text =
    Hei

    Eit utval som fekk ei sak frå dykk, tek henne ikkje til behandling. Les kvifor:

    { $url }

    Helsing Samhelse
mail-reopened-subject = Eit felles vedtak gjeld ikkje lenger
mail-reopened-text =
    Hei

    Eit svar er retta eller trekt, og teksten har ikkje lenger nok støtte. Det felles vedtaket gjeld difor ikkje lenger. Sjå kva som er endra:

    { $url }

    Helsing Samhelse
mail-deadline-near-subject = Svarfristen nærmar seg
mail-deadline-near-text =
    Hei

    De har fått ein tekst til felles vedtak, og vi har ikkje fått det siste ordet frå dykk. Svarfristen står i saka:

    { $url }

    Helsing Samhelse
mail-deadline-passed-subject = Svarfristen er ute
mail-deadline-passed-text =
    Hei

    De har fått ein tekst til felles vedtak, og svarfristen er ute utan at vi har fått det siste ordet frå dykk. Meld kva de har vedteke, eller når de behandlar saka:

    { $url }

    Helsing Samhelse
mail-review-due-subject = Eit vedtak skal vurderast på nytt
mail-review-due-text =
    Hei

    Dagen er komen for å vurdere eit vedtak på nytt:

    { $url }

    Helsing Samhelse
matter-access-title = Kven kan sjå saka, og kvifor
matter-access-published = Alle kan sjå saka, fordi ho er publisert.
matter-access-published-also = Desse ser ho uansett, òg om ho ikkje var publisert, og nokre av dei kan gjera meir:
matter-access-draft = Saka er ikkje publisert. Berre desse kan sjå ho:
matter-access-nobody = Ingen har ei rolle som gjev tilgang.
matter-access-because = Fordi rolla er:
matter-access-may-coordinate = Kan endra saka.
matter-access-answers = Kan svara for { $body }.
matters-archive = Arkiv og journal
matters-own-system = Bruk eige sakssystem
