signup-title = Meld deg på møtet
signup-name = Navn
signup-email = E-post
signup-email-hint = Vi sender bekreftelse dit, og skriver hvis møtet blir flyttet eller avlyst.
signup-way = Hvordan deltar du?
signup-way-in_person = I møterommet
signup-way-video = På video
signup-party = Hvem representerer du?
signup-party-other = Annen organisasjon
signup-needs = Behov for tilrettelegging eller mat
signup-needs-hint = Valgfritt. Skriv bare det arrangøren må vite for å legge til rette. Bare de som arrangerer møtet, ser det, på en egen side.
signup-trap = La dette feltet stå tomt
signup-kept-title = Dette lagrer vi
signup-kept = Vi lagrer det du skriver her, kryptert. Bare de som arrangerer møtet ({ $host }), ser det, og hver gang noen ser listen, blir det notert. Alt slettes 30 dager etter møtet. Melder du deg av, slettes det med en gang. Det eneste vi beholder, er hvor mange som deltok fra hver part.
signup-sent-title = Sjekk e-posten din
signup-sent = Vi har sendt deg en e-post. Der står det om du har fått plass eller står på venteliste. Der er også lenken du bruker for å se, rette eller trekke påmeldingen.
signup-to-meeting = Se møtet
signup-closed = Påmeldingen er stengt.
signup-begun = Møtet er i gang, over eller avlyst. Påmeldingen kan ikke endres lenger.
signup-not-begun = Hvem som møtte, kan noteres fra dagen for møtet.
signup-over = Påmeldingen er over. Den kan ikke endres lenger.
signup-error-full = Det er ingen ledig plass i møterommet. Du har fortsatt plass på video.
signup-error-known = Denne adressen er allerede meldt på.
signup-own-title = Din påmelding
signup-own-place = Du er nummer { $place } av { $line } på ventelisten. Vi sender e-post når du får plass.
signup-own-deleted = Slettes
signup-own-correct = Rett opplysningene
signup-own-save = Lagre
signup-own-withdraw = Meld deg av
signup-own-withdraw-lead = Plassen går til den som står først på ventelisten, og det vi har lagret om deg, slettes.
signup-own-withdraw-do = Meld meg av
signup-edit-title = Endre påmeldingen
signup-edit-lead = Deltakerne trenger ingen konto. De får e-post med plassen sin, og den som står først på ventelisten, rykker opp av seg selv når en plass blir ledig.
signup-edit-internal = Møtet er ikke kalt inn ennå. Alle ser påmeldingen fra dere kaller inn.
signup-edit-ways = Hvordan kan man delta?
signup-edit-ways-hint = De som deltar på video, tar ingen plass i rommet. De finner lenken til videomøtet på sin egen side.
signup-edit-seats = Plasser i rommet
signup-edit-closes_on = Siste dag for påmelding
signup-edit-closes_at = Klokkeslett
signup-edit-asks_party = Representasjon
signup-edit-asks = Spør hvilken part deltakeren representerer
signup-edit-note_nb = Beskjed til deltakerne på bokmål
signup-edit-note_nb-hint = Valgfritt. For eksempel om parkering, lunsj eller overnatting.
signup-edit-note_nn = Beskjed til deltakerne på nynorsk
signup-edit-save = Lagre påmeldingen
signup-edit-error-closes = Påmeldingen må stenge før møtet begynner.
signup-edit-error-ways = Noen har meldt seg på slik allerede. La det stå.
signup-edit-error-seats = Flere har allerede fått plass. Sett tallet minst så høyt.
participants-seats = Plasser i rommet
participants-taken = { $taken } av { $seats } er tatt
participants-waiting = På venteliste
participants-closes = Påmeldingen stenger
participants-page = Se siden for påmelding
participants-csv = Last ned listen (CSV)
participants-empty = Ingen har meldt seg på ennå. Del adressen til siden for påmelding.
participants-forgotten = Hvem som deltok, er slettet. Tallene er igjen.
participants-seated = Har plass
participants-came = Møtte
participants-came-who = { $name } møtte
participants-came-save = Lagre hvem som møtte
participants-counts = Fordeling
participants-total = Sammen
participant-state-seated = Du har plass
participant-state-waiting = Du står på venteliste
participant-add = Meld på noen
participant-add-lead = For den som ringer eller står i døren. Har de e-post, får de bekreftelse dit. Uten e-post må dere selv gi beskjed hvis noe endrer seg.
participant-remove = Meld av
participant-remove-lead = De får beskjed på e-post, og plassen går til den som står først på ventelisten.
participant-remove-do = Ja, meld av
needs-title = Tilrettelegging og mat
needs-lead = Det deltakerne har bedt om. Gi videre bare det som trengs, helst uten navn.
needs-empty = Ingen har skrevet at de trenger noe.
notice-signup-sent = Påmeldingen er sendt.
notice-signup-corrected = Opplysningene er lagret.
notice-signup-withdrawn = Du er meldt av, og det vi hadde lagret om deg, er slettet.
notice-signup-opened = Påmeldingen er åpen.
notice-signup-changed = Påmeldingen er endret.
notice-participant-added = Deltakeren er meldt på.
notice-participant-added-waiting = Det var ikke plass. Deltakeren står på venteliste.
notice-participant-removed = Deltakeren er meldt av.
notice-participants-noted = Hvem som møtte, er lagret.
action-signup-opened = Påmeldingen ble åpnet
action-signup-changed = Påmeldingen ble endret
action-participants-noted = Det ble notert hvem som møtte
action-participant-signed-up = Noen meldte seg på
action-participant-link-sent = En deltaker fikk lenken sin på nytt
action-participant-corrected = En deltaker rettet påmeldingen
action-participant-withdrawn = En deltaker meldte seg av
action-participant-added = En deltaker ble meldt på
action-participant-removed = En deltaker ble meldt av
action-participant-moved-up = En deltaker rykket opp fra ventelisten
viewing-participant-list = så hvem som har meldt seg på et møte
viewing-participant-export = lastet ned listen over hvem som har meldt seg på et møte
viewing-participant-needs = så hva deltakere på et møte trenger
mail-signup-subject = Påmelding: { $meeting }
mail-signup-no-place = se møtesiden
mail-signup-seated =
    Hei

    Du har plass på { $meeting }.

    Tid: { $when }
    Sted: { $location }

    Se, rett eller trekk påmeldingen her. Lenken er bare din:

    { $url }

    Legg møtet i kalenderen: { $calendar }

    Hilsen Samhelse
mail-signup-waiting =
    Hei

    Du er nummer { $place } på ventelisten til { $meeting }, { $when }. Du får en ny e-post hvis du får plass.

    Se, rett eller trekk påmeldingen her. Lenken er bare din:

    { $url }

    Hilsen Samhelse
mail-signup-moved-up =
    Hei

    En plass ble ledig, og den er din. Du har nå plass på { $meeting }.

    Tid: { $when }
    Sted: { $location }

    Kan du ikke komme likevel, så meld deg av her, så får den neste plassen:

    { $url }

    Legg møtet i kalenderen: { $calendar }

    Hilsen Samhelse
mail-signup-removed =
    Hei

    Arrangøren har meldt deg av { $meeting }, { $when }. Det vi hadde lagret om deg, er slettet. Ta kontakt med arrangøren hvis det ikke stemmer.

    { $url }

    Hilsen Samhelse
mail-signup-moved =
    Hei

    Tid eller sted er endret for { $meeting }.

    Tid: { $when }
    Sted: { $location }

    Påmeldingen din står. Passer det ikke lenger, så meld deg av her:

    { $url }

    Legg møtet i kalenderen: { $calendar }

    Hilsen Samhelse
mail-signup-cancelled =
    Hei

    { $meeting }, { $when }, er avlyst. Du trenger ikke å gjøre noe.

    { $url }

    Hilsen Samhelse
