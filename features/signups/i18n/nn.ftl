signup-title = Meld deg på møtet
signup-name = Namn
signup-email = E-post
signup-email-hint = Vi sender stadfesting dit, og skriv om møtet blir flytta eller avlyst.
signup-way = Korleis deltek du?
signup-way-in_person = I møterommet
signup-way-video = På video
signup-party = Kven representerer du?
signup-party-other = Annan organisasjon
signup-needs = Behov for tilrettelegging eller mat
signup-needs-hint = Valfritt. Skriv berre det arrangøren må vite for å leggje til rette. Berre dei som arrangerer møtet, ser det, på ei eiga side.
signup-trap = La dette feltet stå tomt
signup-kept-title = Dette lagrar vi
signup-kept = Vi lagrar det du skriv her, kryptert. Berre dei som arrangerer møtet ({ $host }), ser det, og kvar gong nokon ser lista, blir det notert. Alt blir sletta 30 dagar etter møtet. Melder du deg av, blir det sletta med ein gong. Det einaste vi tek vare på, er kor mange som deltok frå kvar part.
signup-sent-title = Sjekk e-posten din
signup-sent = Vi har sendt deg ein e-post. Der står det om du har fått plass eller står på venteliste. Der er òg lenkja du brukar for å sjå, rette eller trekkje påmeldinga.
signup-to-meeting = Sjå møtet
signup-closed = Påmeldinga er stengd.
signup-begun = Møtet er i gang, over eller avlyst. Påmeldinga kan ikkje endrast lenger.
signup-not-begun = Kven som møtte, kan noterast frå dagen for møtet.
signup-over = Påmeldinga er over. Ho kan ikkje endrast lenger.
signup-error-full = Det er ingen ledig plass i møterommet. Du har framleis plass på video.
signup-error-known = Denne adressa er alt meld på.
signup-own-title = Di påmelding
signup-own-place = Du er nummer { $place } av { $line } på ventelista. Vi sender e-post når du får plass.
signup-own-deleted = Blir sletta
signup-own-correct = Rett opplysningane
signup-own-save = Lagre
signup-own-withdraw = Meld deg av
signup-own-withdraw-lead = Plassen går til den som står først på ventelista, og det vi har lagra om deg, blir sletta.
signup-own-withdraw-do = Meld meg av
signup-edit-title = Endre påmeldinga
signup-edit-lead = Deltakarane treng ingen konto. Dei får e-post med plassen sin, og den som står først på ventelista, rykkjer opp av seg sjølv når ein plass blir ledig.
signup-edit-internal = Møtet er ikkje kalla inn enno. Alle ser påmeldinga frå de kallar inn.
signup-edit-ways = Korleis kan ein delta?
signup-edit-ways-hint = Dei som deltek på video, tek ingen plass i rommet. Dei finn lenkja til videomøtet på si eiga side.
signup-edit-seats = Plassar i rommet
signup-edit-closes_on = Siste dag for påmelding
signup-edit-closes_at = Klokkeslett
signup-edit-asks_party = Representasjon
signup-edit-asks = Spør kva part deltakaren representerer
signup-edit-note_nb = Melding til deltakarane på bokmål
signup-edit-note_nb-hint = Valfritt. Til dømes om parkering, lunsj eller overnatting.
signup-edit-note_nn = Melding til deltakarane på nynorsk
signup-edit-save = Lagre påmeldinga
signup-edit-error-closes = Påmeldinga må stengje før møtet tek til.
signup-edit-error-ways = Nokon har alt meldt seg på slik. La det stå.
signup-edit-error-seats = Fleire har alt fått plass. Set talet minst så høgt.
participants-seats = Plassar i rommet
participants-taken = { $taken } av { $seats } er tekne
participants-waiting = På venteliste
participants-closes = Påmeldinga stengjer
participants-page = Sjå sida for påmelding
participants-csv = Last ned lista (CSV)
participants-empty = Ingen har meldt seg på enno. Del adressa til sida for påmelding.
participants-forgotten = Kven som deltok, er sletta. Tala er att.
participants-seated = Har plass
participants-came = Møtte
participants-came-who = { $name } møtte
participants-came-save = Lagre kven som møtte
participants-counts = Fordeling
participants-total = Saman
participant-state-seated = Du har plass
participant-state-waiting = Du står på venteliste
participant-add = Meld på nokon
participant-add-lead = For den som ringjer eller står i døra. Har dei e-post, får dei stadfesting dit. Utan e-post må de sjølve seie ifrå om noko endrar seg.
participant-remove = Meld av
participant-remove-lead = Dei får melding på e-post, og plassen går til den som står først på ventelista.
participant-remove-do = Ja, meld av
needs-title = Tilrettelegging og mat
needs-lead = Det deltakarane har bede om. Gi vidare berre det som trengst, helst utan namn.
needs-empty = Ingen har skrive at dei treng noko.
notice-signup-sent = Påmeldinga er send.
notice-signup-corrected = Opplysningane er lagra.
notice-signup-withdrawn = Du er meld av, og det vi hadde lagra om deg, er sletta.
notice-signup-opened = Påmeldinga er open.
notice-signup-changed = Påmeldinga er endra.
notice-participant-added = Deltakaren er meld på.
notice-participant-added-waiting = Det var ikkje plass. Deltakaren står på venteliste.
notice-participant-removed = Deltakaren er meld av.
notice-participants-noted = Kven som møtte, er lagra.
action-signup-opened = Påmeldinga vart opna
action-signup-changed = Påmeldinga vart endra
action-participants-noted = Det vart notert kven som møtte
action-participant-signed-up = Nokon melde seg på
action-participant-link-sent = Ein deltakar fekk lenkja si på nytt
action-participant-corrected = Ein deltakar retta påmeldinga
action-participant-withdrawn = Ein deltakar melde seg av
action-participant-added = Ein deltakar vart meld på
action-participant-removed = Ein deltakar vart meld av
action-participant-moved-up = Ein deltakar rykte opp frå ventelista
viewing-participant-list = såg kven som har meldt seg på eit møte
viewing-participant-export = lasta ned lista over kven som har meldt seg på eit møte
viewing-participant-needs = såg kva deltakarar på eit møte treng
mail-signup-subject = Påmelding: { $meeting }
mail-signup-no-place = sjå møtesida
mail-signup-seated =
    Hei

    Du har plass på { $meeting }.

    Tid: { $when }
    Stad: { $location }

    Sjå, rett eller trekk påmeldinga her. Lenkja er berre di:

    { $url }

    Legg møtet i kalenderen: { $calendar }

    Helsing Samhelse
mail-signup-waiting =
    Hei

    Du er nummer { $place } på ventelista til { $meeting }, { $when }. Du får ein ny e-post om du får plass.

    Sjå, rett eller trekk påmeldinga her. Lenkja er berre di:

    { $url }

    Helsing Samhelse
mail-signup-moved-up =
    Hei

    Ein plass vart ledig, og han er din. Du har no plass på { $meeting }.

    Tid: { $when }
    Stad: { $location }

    Kan du ikkje kome likevel, så meld deg av her, så får den neste plassen:

    { $url }

    Legg møtet i kalenderen: { $calendar }

    Helsing Samhelse
mail-signup-removed =
    Hei

    Arrangøren har meldt deg av { $meeting }, { $when }. Det vi hadde lagra om deg, er sletta. Ta kontakt med arrangøren om det ikkje stemmer.

    { $url }

    Helsing Samhelse
mail-signup-moved =
    Hei

    Tid eller stad er endra for { $meeting }.

    Tid: { $when }
    Stad: { $location }

    Påmeldinga di står. Passar det ikkje lenger, så meld deg av her:

    { $url }

    Legg møtet i kalenderen: { $calendar }

    Helsing Samhelse
mail-signup-cancelled =
    Hei

    { $meeting }, { $when }, er avlyst. Du treng ikkje gjere noko.

    { $url }

    Helsing Samhelse
