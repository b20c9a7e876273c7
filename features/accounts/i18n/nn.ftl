sign-in-title = Logg inn
sign-in-lead = Logg inn for å handsame saker. Alt som er publisert, kan du lese utan konto.
sign-in-name = Brukarnamn
sign-in-password = Passord
sign-in-submit = Logg inn
sign-in-refused = Brukarnamnet eller passordet er feil. Prøv igjen, eller be administratoren om eit nytt passord.
sign-in-demonstration = I demonstrasjonen står brukarnamn og passord i vindauget der du starta han.
account-title = Kontoen din
account-signed-in-as = Du er logga inn som { $account }.
account-change-password = Byt passord
account-roles = Roller
account-roles-empty = Kontoen har ingen roller enno. Administratoren kan gi deg dei.
account-sessions = Her er du logga inn
account-sessions-lead = Avslutt ei innlogging du ikkje kjenner att, og byt passord.
account-session-begun = Byrja { $moment }
account-session-seen = sist brukt { $moment }
account-session-this = denne nettlesaren
account-session-end = Avslutt
password-title = Byt passord
password-current = Passordet du har no
password-new = Nytt passord
password-new-hint = Minst 12 teikn. Ei setning du hugsar, er bra.
password-submit = Byt passord
password-error-weak = Passordet må ha minst 12 og høgst 200 teikn, og ikkje vere likt brukarnamnet.
password-error-wrong = Dette er ikkje passordet du har no.
role-administrator = Administrator
role-coordinator = Koordinator
role-case_officer = Saksbehandlar
role-member = Medlem
notice-signed-out = Du er logga ut.
notice-session-ended = Innlogginga er avslutta.
notice-password-changed = Passordet er bytt, og andre innloggingar er avslutta.
sign-in-again = Logg inn på nytt før du endrar korleis du loggar inn.
sign-in-passkey = Logg inn med passnøkkel
passkey-failed = Nettlesaren fekk ikkje svar frå nokon passnøkkel. Prøv igjen, eller bruk passordet.
passkey-error-refused = Passnøkkelen vart ikkje godteken. Prøv igjen, eller bruk passordet.
passkey-no-host = Passnøklar verkar berre når nettstaden har eit vertsnamn, ikkje ei IP-adresse.
passkey-name = Namn på passnøkkelen
passkey-name-hint = Til dømes «Telefonen min». Du ser namnet i lista over.
passkey-add = Legg til passnøkkel
passkey-unnamed = Passnøkkel
passkey-needs-script = For å leggje til ein passnøkkel må nettlesaren kunne køyre JavaScript.
ceremony-over = Det gjekk for lang tid, eller du har byrja på nytt ein annan stad.
sign-in-code-title = Stadfest at det er deg
sign-in-code-lead = Passordet stemde. Skriv koden som appen viser no, eller ein av gjenopprettingskodane dine.
sign-in-code-lead-passkey = Passordet stemde. Bruk passnøkkelen din, eller skriv ein av gjenopprettingskodane dine.
sign-in-code-code = Kode
sign-in-code-error-wrong = Koden stemmer ikkje, eller er brukt. Vent til appen viser ein ny, og skriv den.
sign-in-code-back = Byrj på nytt
security-title = Innlogging og tryggleik
security-lead = Med ein passnøkkel eller ein app kjem ingen inn på kontoen berre ved å kjenne passordet.
security-empty = Du har ingen passnøkkel eller app enno.
security-added = lagd til { $moment }
security-used = sist brukt { $moment }
security-remove = Fjern
security-passkey = Passnøkkel
security-passkey-lead = Logg inn med fingeren, andletet eller ein tryggleiksnøkkel. Det er den tryggaste måten, og du slepp å hugse noko.
security-app = App som viser kodar
security-app-lead = Etter passordet skriv du ein kode som ein app på telefonen viser.
security-codes-left = { $left ->
    [0] Du har ingen kodar att.
    [one] Du har éin kode att.
   *[other] Du har { $left } kodar att.
}
security-codes-renew = Lag nye gjenopprettingskodar
authenticator-kind-passkey = passnøkkel
authenticator-kind-totp = app
totp-title = Legg til ein app
totp-step-app = Opne ein app som viser kodar, til dømes Google Authenticator, Microsoft Authenticator eller Aegis.
totp-step-picture = Ta bilete av ruta under med appen, eller skriv inn nøkkelen.
totp-step-code = Skriv koden som appen viser.
totp-secret = Nøkkel:
totp-name = Namn på appen eller telefonen
totp-code = Koden som appen viser no
totp-submit = Legg til
recovery-codes-title = Gjenopprettingskodar
recovery-codes-lead = Skriv ut kodane eller skriv dei ned no. Dei blir viste berre éin gong. Mistar du telefonen, loggar du inn med passordet og ein av dei. Kvar kode verkar éin gong.
recovery-codes-done = Eg har teke vare på kodane
notice-authenticator-added = Den nye innloggingsmåten er lagd til.
notice-authenticator-removed = Innloggingsmåten er fjerna.
mail-account-subject = Kontoen din i Samhelse
mail-account-text =
    { $happening }

    Var det deg, treng du ikkje gjere noko. Var det ikkje deg, logg inn, byt passord og avslutt innloggingar du ikkje kjenner att:
    { $url }
mail-account-signed-in = Nokon logga inn på kontoen din med ein nettlesar vi ikkje har sett før.
mail-account-authenticator-added = Ein passnøkkel eller ein app vart lagd til kontoen din.
mail-account-authenticator-removed = Ein passnøkkel eller ein app vart fjerna frå kontoen din.
mail-account-recovery-code-used = Ein gjenopprettingskode vart brukt til å logge inn på kontoen din.
mail-account-password-changed = Passordet til kontoen din vart bytt.
accounts-title = Kontoar
accounts-lead = Her ser du kven som kan logge inn, og gir dei roller.
account-is-closed = stengd
account-is-invited = invitert, ikkje teken i bruk
account-has-second-proof = passnøkkel eller app
account-signs-in-as = Loggar inn som { $name }.
account-no-roles = Kontoen har ingen roller, og kan berre sjå det som er publisert.
account-more = Meir om kontoen
account-send-link = Send lenkje for å velje passord
account-close = Steng kontoen
account-open = Opne kontoen igjen
account-link-impossible = Kontoen er stengd eller har inga e-postadresse.
account-last-administrator = Det må alltid vere ein administrator. Gi rolla til nokon andre først.
grant-title = Gi ei rolle
grant-role = Rolle
grant-area = Område
grant-area-hint = For koordinator og medlem. Rolla gjeld òg områda under.
grant-party = Part
grant-party-hint = For saksbehandlar.
grant-valid_from = Frå og med
grant-valid_from-hint = La feltet stå tomt om rolla skal gjelde frå no.
grant-valid_to = Til og med
grant-valid_to-hint = For ein stadfortredar: den siste dagen.
grant-submit = Gi rolla
grant-end = Avslutt
grant-from = frå { $date }
grant-to = til og med { $date }
grant-error-area = Vel området rolla gjeld for.
grant-error-no-area = Denne rolla gjeld ikkje for eit område. La feltet stå på «Vel …».
grant-error-party = Vel parten rolla gjeld for.
grant-error-no-party = Denne rolla gjeld ikkje for ein part. La feltet stå på «Vel …».
grant-error-order = Den siste dagen kjem før den første.
invite-title = Inviter nokon
invite-lead = Den du inviterer, får ei lenkje på e-post og vel passord sjølv.
invite-display_name = Rolle eller stilling
invite-display_name-hint = Det andre ser, til dømes «Kommuneoverlege, Hol».
invite-name = Brukarnamn
invite-name-hint = Små bokstavar a–z og tal, med bindestrek, punktum eller understrek mellom.
invite-email = E-post
invite-locale = Språk
invite-role = Rolle i Samhelse
invite-area = Område
invite-area-hint = For koordinator og medlem. Rolla gjeld òg områda under.
invite-party = Part
invite-party-hint = For saksbehandlar.
invite-valid_from = Frå og med
invite-valid_to = Til og med
invite-submit = Send invitasjonen
invite-error-name = Bruk berre små bokstavar a–z, tal, og bindestrek, punktum eller understrek mellom dei.
invite-error-taken = Brukarnamnet er i bruk. Vel eit anna.
invitation-title = Vel passord
invitation-lead-new = Velkomen til Samhelse. Du loggar inn med brukarnamnet { $name } og passordet du vel her.
invitation-lead = Vel eit nytt passord for { $name }. Du blir logga ut alle andre stader.
invitation-new = Nytt passord
invitation-new-hint = Minst 12 teikn. Ei setning du hugsar, er bra.
invitation-submit = Lagre og logg inn
recover-title = Gløymt passordet?
recover-lead = Skriv brukarnamnet eller e-postadressa di. Er ho registrert, får du ei lenkje som verkar i ein time.
recover-name = Brukarnamn eller e-post
recover-submit = Send lenkje
notice-recover-sent = Er kontoen registrert, har vi sendt ei lenkje på e-post.
notice-account-invited = Kontoen er laga, og invitasjonen er send.
notice-grant-added = Rolla er gitt.
notice-grant-ended = Rolla er avslutta.
notice-account-closed = Kontoen er stengd, og alle innloggingar er avslutta.
notice-account-opened = Kontoen er opna igjen.
notice-account-link-sent = Lenkja er send på e-post.
mail-invitation-subject = Du er invitert til Samhelse
mail-invitation-text =
    Nokon har laga ein konto til deg i Samhelse. Vel passord her innan to veker:
    { $url }
mail-recovery-subject = Nytt passord i Samhelse
mail-recovery-text =
    Vel eit nytt passord her innan ein time:
    { $url }

    Bad du ikkje om det, treng du ikkje gjere noko. Passordet ditt er som før.
sign-in-provider = Logg inn med { $name }
going-on-title = Vidare til { $name }
going-on-lead = Du blir send vidare til { $name }. Skjer det ikkje av seg sjølv, bruk lenkja.
going-on-link = Gå til { $name }
provider-unavailable = Innloggingstenesta svarer ikkje som ho skal. Prøv igjen om litt, eller logg inn på ein annan måte.
provider-refused = Svaret frå innloggingstenesta kunne ikkje brukast. Byrja på nytt.
provider-unknown = Innlogginga verka, men er ikkje kopla til nokon konto her. Har du ein konto, logg inn på ein annan måte og kopla til under «Innlogging og tryggleik». Elles kan ein administrator invitera deg.
provider-taken = Denne innlogginga er alt kopla til ein annan konto.
identity-last = Dette er den einaste måten du kan logga inn på. Vel eit passord eller legg til ein passnøkkel først.
notice-provider-cancelled = Du avbraut, og ingenting er endra.
notice-identity-connected = Kontoen er kopla til.
notice-identity-removed = Kontoen er kopla frå.
security-providers = Innlogging hjå andre
security-providers-lead = Kopla kontoen til ei innlogging du har frå før, så loggar du inn her med ho.
security-connect = Kopla til { $name }
security-disconnect = Kopla frå
invitation-provider = Du kan òg bruka ei innlogging du har frå før, og sleppa å velja passord:
grant-by-provider = frå { $name }
mail-account-identity-connected = Kontoen din vart kopla til ei innloggingsteneste.
mail-account-identity-removed = Kontoen din vart kopla frå ei innloggingsteneste.
grant-body = Organ
grant-body-hint = For koordinator og medlem i eitt organ. La området stå tomt då.
grant-account = Brukarnamn
grant-account-hint = Brukarnamnet til den som skal ha rolla.
grant-error-account = Det finst ingen open konto med dette brukarnamnet.
grant-error-one-place = Vel anten eit område eller eit organ.
grant-error-no-body = Denne rolla gjeld ikkje for eit organ. La feltet stå på «Vel …».
grant-error-not-yours = Denne rolla kan du ikkje gje. Be ein administrator om det.
grant-error-deputy = Ein stadfortredar treng ein siste dag, høgst eitt år fram.
invite-body = Organ
invite-body-hint = For koordinator og medlem i eitt organ. La området stå tomt då.
access-title = Tilgangar
access-lead = Her ser du rollene du kan gje, og kven som har dei. Gje ein stadfortredar rolla for ei tid, og avslutt roller ingen treng lenger.
access-due = { $count ->
    [one] Éi rolle er ikkje sett på det siste halvåret.
   *[other] { $count } roller er ikkje sette på det siste halvåret.
}
access-show-due = Vis dei
access-show-all = Vis alle
access-empty = Ingen roller her.
access-confirmed = sist stadfesta { $moment }
access-confirm = Stemmer framleis
mail-account-role-given = Kontoen din fekk ei ny rolle.
mail-review-subject = Gå gjennom tilgangane i Samhelse
mail-review-text =
    Det er roller ingen har sett på det siste halvåret: { $count }.
    Stadfest dei som stemmer, og avslutt resten:
    { $url }
tokens-title = Nøklar for program
tokens-lead = Med ein nøkkel les eit program det kontoen får lesa, utan å logga inn. Lag ein eigen konto for kvart program, og ein eigen nøkkel for kvar stad han blir brukt.
tokens-empty = Kontoen har ingen nøklar.
token-made = Ta vare på nøkkelen no. Han blir vist berre denne eine gongen.
token-new = Lag ein nøkkel
token-name = Kva nøkkelen er til
token-name-hint = Til dømes «Uttrekk til datavarehuset i kommunen».
token-scope = Kva programmet får lesa
token-lifetime = Kor lenge han gjeld
token-days = { $days } dagar
token-submit = Lag nøkkelen
token-until = gjeld til { $moment }
token-unused = ikkje brukt
notice-token-ended = Nøkkelen er avslutta.
scope-published = Det som er publisert
scope-internal = Det rollene til kontoen gjev tilgang til
invite-email-hint = La feltet stå tomt for eit program. Det får ein nøkkel i staden.
notice-account-added = Kontoen er laga. Lag ein nøkkel til programmet.
data-title = Opplysningar om deg
data-lead = Sjå kva Samhelse lagrar om deg. Last det ned, og rett det som er feil.
data-about = Kontoen din
data-name = Brukarnamn
data-display_name = Rolle eller stilling
data-email-now = E-post
data-email-none = Ingen
data-created = Laga
data-ask = Sei frå til ein administrator dersom rolla eller stillinga er feil, eller dersom du vil at kontoen skal slettast.
data-download-title = Last ned alt
data-download-lead = Fila er i formatet JSON, som andre program kan lese. Passord og andre løyndomar er ikkje med.
data-download = Last ned opplysningane
data-email-title = Byt e-postadresse
data-email = Ny e-postadresse
data-email-hint = Vi sender ei lenkje dit. Adressa er bytt når du har opna lenkja og stadfesta.
data-email-submit = Send lenkje
data-locale-title = Byt språk
data-locale = Språk i e-post til deg
data-locale-submit = Lagre språket
data-memberships-title = Utval du er eller har vore med i
data-kept-title = Dette lagrar vi, og kor lenge
data-kept-account = Kontoen: brukarnamn, rolle eller stilling, e-post, språk og ein nøkkel laga av passordet. Til han blir sletta. Ein stengd konto blir sletta etter eitt år.
data-kept-former_name = Roller eller stillingar kontoen har vore vist med før. Til kontoen blir sletta.
data-kept-role_grant = Rollene dine. Eitt år etter at dei har gått ut.
data-kept-membership = Kva utval du er eller har vore med i, med rolle og datoar. Det er offentleg og blir ståande. Når kontoen blir sletta, går det ikkje lenger fram at det var han.
data-kept-answer_edition = Kva svar du har retta eller trekt for ein part. Svara blir ståande. Når kontoen blir sletta, går det ikkje lenger fram at det var han.
data-kept-matter_relation = Kva saker du har funne at høyrer saman. Når kontoen blir sletta, går det ikkje lenger fram at det var han.
data-kept-session = Kvar du er logga inn. 12 timar, eller til du loggar ut. Blir sletta seinast dagen etter.
data-kept-authenticator = Passnøklar og appar, med namnet du har gitt dei. Til du fjernar dei.
data-kept-recovery_code = Eit avtrykk (hash) av kvar gjenopprettingskode. Til koden er brukt eller bytt.
data-kept-ceremony = Ei innlogging som er halvvegs, kryptert. 10 minutt. Blir sletta seinast dagen etter.
data-kept-invitation = Eit avtrykk (hash) av ei lenkje for å velje passord. Éin time, eller 14 dagar for ein invitasjon. Blir sletta seinast dagen etter.
data-kept-email_change = Ei ny e-postadresse som ikkje er stadfesta. 24 timar. Blir sletta seinast dagen etter.
data-kept-sign_in_failure = Eit avtrykk (hash) av brukarnamnet for kvart mislykka forsøk på å logge inn. 15 minutt. Blir sletta seinast dagen etter.
data-kept-request_count = Eit avtrykk (hash) av kontoen eller nøkkelen når du sender inn mykje på kort tid, for at ingen skal leggje beslag på tenesta. To minutt. Blir sletta seinast dagen etter.
data-kept-audit_record = Kva du har gjort i saker og med kontoar. Blir aldri sletta, fordi vedtak skal kunne etterprøvast. Der står berre nummeret på kontoen, ikkje kven du er.
data-kept-viewing = Kven som har sett på opplysningar om kontoar. Eitt år.
data-kept-outbox = Hendingar som blir til e-post til deg. 30 dagar etter at e-posten er send.
data-kept-delivery = At ein e-post er send til deg. Like lenge.
data-viewings-title = Kven har sett på opplysningane dine?
data-viewings-lead = Berre administratorar kan sjå dei. Her er dei siste tolv månadene.
viewings-title = Kven har sett på kontoen?
viewings-lead = Dei siste tolv månadene. Eigaren av kontoen ser det same.
viewings-empty = Ingen.
viewing-account-list = såg lista over alle kontoar
viewing-account = såg kontoen
viewing-account-export = lasta ned opplysningane om kontoen
viewing-account-viewings = såg kven som har sett på kontoen
email-title = Stadfest e-postadressa
email-lead = E-post til kontoen din skal gå til { $email } frå no av.
email-submit = Bruk denne adressa
account-privacy = Personvern
correct-title = Rett opplysningar
correct-lead = Eigaren får melding på den gamle e-postadressa dersom du byter henne.
correct-display_name = Rolle eller stilling
correct-display_name-hint = Det andre ser, til dømes «Kommuneoverlege, Hol». Det som er gjort før, blir framleis vist med det gamle.
correct-email = E-post
correct-locale = Språk
correct-submit = Lagre
erase-title = Slett kontoen
erase-lead = Du er i ferd med å slette { $account } ({ $name }) for godt. Det kan ikkje angrast. Skal kontoen berre ikkje brukast no, så steng han i staden.
erase-goes = Brukarnamn, rolle eller stilling, e-post, passord, passnøklar, appar, kodar, roller og innloggingar blir sletta.
erase-stays = Vedtak og historikk blir ståande. Der kontoen har gjort noko, står det «Sletta konto».
erase-mail = Eigaren får melding på e-post når det er gjort.
erase-submit = Slett kontoen for godt
erase-cancel = Behald kontoen
notice-language-changed = Språket er lagra.
notice-email-change-asked = Vi har sendt ei lenkje til den nye adressa. Opne henne for å stadfeste.
notice-email-changed = E-postadressa er bytt.
notice-account-corrected = Opplysningane er retta.
notice-account-erased = Kontoen er sletta.
mail-email-confirm-subject = Stadfest e-postadressa di i Samhelse
mail-email-confirm-text =
    Nokon har bede om at denne adressa skal brukast for ein konto i Samhelse. Stadfest det her innan eit døgn:
    { $url }

    Var det ikkje deg, treng du ikkje gjere noko.
mail-email-changed-subject = Kontoen din i Samhelse har fått ei anna e-postadresse
mail-email-changed-text =
    E-post til kontoen din går til ei anna adresse frå no av.

    Var det ikkje du som ønskte det, ta straks kontakt med ein administrator for Samhelse:
    { $url }
mail-account-erased-subject = Kontoen din i Samhelse er sletta
mail-account-erased-text =
    Kontoen din er sletta, og du kan ikkje logge inn lenger. Vedtak og historikk blir ståande utan namnet ditt.

    Denne adressa er òg sletta hos oss når du les dette:
    { $url }
data-kept-external_identity = Innloggingstenester kontoen er kopla til, og eit avtrykk (hash) av kven du er der. Til du koplar frå.
data-kept-token = Nøklar for program, som avtrykk (hash), og kva dei er til. Til 90 dagar etter at dei er utgåtte.
provider-connected = Kontoen er alt kopla til denne innloggingstenesta. Kopla frå først.
