sign-in-title = Logg inn
sign-in-lead = Logg inn for å behandle saker. Alt som er publisert, kan du lese uten konto.
sign-in-name = Brukernavn
sign-in-password = Passord
sign-in-submit = Logg inn
sign-in-refused = Brukernavnet eller passordet er feil. Prøv igjen, eller be administratoren om et nytt passord.
sign-in-demonstration = I demonstrasjonen står brukernavn og passord i vinduet der du startet den.
account-title = Kontoen din
account-signed-in-as = Du er logget inn som { $account }.
account-change-password = Bytt passord
account-roles = Roller
account-roles-empty = Kontoen har ingen roller ennå. Administratoren kan gi deg dem.
account-sessions = Her er du logget inn
account-sessions-lead = Avslutt en innlogging du ikke kjenner igjen, og bytt passord.
account-session-begun = Begynte { $moment }
account-session-seen = sist brukt { $moment }
account-session-this = denne nettleseren
account-session-end = Avslutt
password-title = Bytt passord
password-current = Passordet du har nå
password-new = Nytt passord
password-new-hint = Minst 12 tegn. En setning du husker, er bra.
password-submit = Bytt passord
password-error-weak = Passordet må ha minst 12 og høyst 200 tegn, og ikke være lik brukernavnet.
password-error-wrong = Dette er ikke passordet du har nå.
role-administrator = Administrator
role-coordinator = Koordinator
role-case_officer = Saksbehandler
role-member = Medlem
notice-signed-out = Du er logget ut.
notice-session-ended = Innloggingen er avsluttet.
notice-password-changed = Passordet er byttet, og andre innlogginger er avsluttet.
sign-in-again = Logg inn på nytt før du endrer hvordan du logger inn.
sign-in-passkey = Logg inn med passnøkkel
passkey-failed = Nettleseren fikk ikke svar fra noen passnøkkel. Prøv igjen, eller bruk passordet.
passkey-error-refused = Passnøkkelen ble ikke godtatt. Prøv igjen, eller bruk passordet.
passkey-no-host = Passnøkler virker bare når nettstedet har et vertsnavn, ikke en IP-adresse.
passkey-name = Navn på passnøkkelen
passkey-name-hint = For eksempel «Telefonen min». Du ser navnet i listen over.
passkey-add = Legg til passnøkkel
passkey-unnamed = Passnøkkel
passkey-needs-script = For å legge til en passnøkkel må nettleseren kunne kjøre JavaScript.
ceremony-over = Det gikk for lang tid, eller du har begynt på nytt et annet sted.
sign-in-code-title = Bekreft at det er deg
sign-in-code-lead = Passordet stemte. Skriv koden som appen viser nå, eller en av gjenopprettingskodene dine.
sign-in-code-lead-passkey = Passordet stemte. Bruk passnøkkelen din, eller skriv en av gjenopprettingskodene dine.
sign-in-code-code = Kode
sign-in-code-error-wrong = Koden stemmer ikke, eller er brukt. Vent til appen viser en ny, og skriv den.
sign-in-code-back = Begynn på nytt
security-title = Innlogging og sikkerhet
security-lead = Med en passnøkkel eller en app kommer ingen inn på kontoen bare ved å kjenne passordet.
security-empty = Du har ingen passnøkkel eller app ennå.
security-added = lagt til { $moment }
security-used = sist brukt { $moment }
security-remove = Fjern
security-passkey = Passnøkkel
security-passkey-lead = Logg inn med fingeren, ansiktet eller en sikkerhetsnøkkel. Det er den tryggeste måten, og du slipper å huske noe.
security-app = App som viser koder
security-app-lead = Etter passordet skriver du en kode som en app på telefonen viser.
security-codes-left = { $left ->
    [0] Du har ingen koder igjen.
    [one] Du har én kode igjen.
   *[other] Du har { $left } koder igjen.
}
security-codes-renew = Lag nye gjenopprettingskoder
authenticator-kind-passkey = passnøkkel
authenticator-kind-totp = app
totp-title = Legg til en app
totp-step-app = Åpne en app som viser koder, for eksempel Google Authenticator, Microsoft Authenticator eller Aegis.
totp-step-picture = Ta bilde av ruten under med appen, eller skriv inn nøkkelen.
totp-step-code = Skriv koden som appen viser.
totp-secret = Nøkkel:
totp-name = Navn på appen eller telefonen
totp-code = Koden som appen viser nå
totp-submit = Legg til
recovery-codes-title = Gjenopprettingskoder
recovery-codes-lead = Skriv ut kodene eller skriv dem ned nå. De vises bare én gang. Mister du telefonen, logger du inn med passordet og en av dem. Hver kode virker én gang.
recovery-codes-done = Jeg har tatt vare på kodene
notice-authenticator-added = Den nye innloggingsmåten er lagt til.
notice-authenticator-removed = Innloggingsmåten er fjernet.
mail-account-subject = Kontoen din i Samhelse
mail-account-text =
    { $happening }

    Var det deg, trenger du ikke gjøre noe. Var det ikke deg, logg inn, bytt passord og avslutt innlogginger du ikke kjenner igjen:
    { $url }
mail-account-signed-in = Noen logget inn på kontoen din med en nettleser vi ikke har sett før.
mail-account-authenticator-added = En passnøkkel eller en app ble lagt til kontoen din.
mail-account-authenticator-removed = En passnøkkel eller en app ble fjernet fra kontoen din.
mail-account-recovery-code-used = En gjenopprettingskode ble brukt til å logge inn på kontoen din.
mail-account-password-changed = Passordet til kontoen din ble byttet.
accounts-title = Kontoer
accounts-lead = Her ser du hvem som kan logge inn, og gir dem roller.
account-is-closed = stengt
account-is-invited = invitert, ikke tatt i bruk
account-has-second-proof = passnøkkel eller app
account-signs-in-as = Logger inn som { $name }.
account-no-roles = Kontoen har ingen roller, og kan bare se det som er publisert.
account-more = Mer om kontoen
account-send-link = Send lenke for å velge passord
account-close = Steng kontoen
account-open = Åpne kontoen igjen
account-link-impossible = Kontoen er stengt eller har ingen e-postadresse.
account-last-administrator = Det må alltid være en administrator. Gi rollen til noen andre først.
grant-title = Gi en rolle
grant-role = Rolle
grant-area = Område
grant-area-hint = For koordinator og medlem. Rollen gjelder også områdene under.
grant-party = Part
grant-party-hint = For saksbehandler.
grant-valid_from = Fra og med
grant-valid_from-hint = La feltet stå tomt hvis rollen skal gjelde fra nå.
grant-valid_to = Til og med
grant-valid_to-hint = For en stedfortreder: den siste dagen.
grant-submit = Gi rollen
grant-end = Avslutt
grant-from = fra { $date }
grant-to = til og med { $date }
grant-error-area = Velg området rollen gjelder for.
grant-error-no-area = Denne rollen gjelder ikke for et område. La feltet stå på «Velg …».
grant-error-party = Velg parten rollen gjelder for.
grant-error-no-party = Denne rollen gjelder ikke for en part. La feltet stå på «Velg …».
grant-error-order = Den siste dagen kommer før den første.
invite-title = Inviter noen
invite-lead = Den du inviterer, får en lenke på e-post og velger passord selv.
invite-display_name = Rolle eller stilling
invite-display_name-hint = Det andre ser, for eksempel «Kommuneoverlege, Hol».
invite-name = Brukernavn
invite-name-hint = Små bokstaver a–z og tall, med bindestrek, punktum eller understrek mellom.
invite-email = E-post
invite-locale = Språk
invite-role = Rolle i Samhelse
invite-area = Område
invite-area-hint = For koordinator og medlem. Rollen gjelder også områdene under.
invite-party = Part
invite-party-hint = For saksbehandler.
invite-valid_from = Fra og med
invite-valid_to = Til og med
invite-submit = Send invitasjonen
invite-error-name = Bruk bare små bokstaver a–z, tall, og bindestrek, punktum eller understrek mellom dem.
invite-error-taken = Brukernavnet er i bruk. Velg et annet.
invitation-title = Velg passord
invitation-lead-new = Velkommen til Samhelse. Du logger inn med brukernavnet { $name } og passordet du velger her.
invitation-lead = Velg et nytt passord for { $name }. Du blir logget ut alle andre steder.
invitation-new = Nytt passord
invitation-new-hint = Minst 12 tegn. En setning du husker, er bra.
invitation-submit = Lagre og logg inn
recover-title = Glemt passordet?
recover-lead = Skriv brukernavnet eller e-postadressen din. Er den registrert, får du en lenke som virker i en time.
recover-name = Brukernavn eller e-post
recover-submit = Send lenke
notice-recover-sent = Er kontoen registrert, har vi sendt en lenke på e-post.
notice-account-invited = Kontoen er laget, og invitasjonen er sendt.
notice-grant-added = Rollen er gitt.
notice-grant-ended = Rollen er avsluttet.
notice-account-closed = Kontoen er stengt, og alle innlogginger er avsluttet.
notice-account-opened = Kontoen er åpnet igjen.
notice-account-link-sent = Lenken er sendt på e-post.
mail-invitation-subject = Du er invitert til Samhelse
mail-invitation-text =
    Noen har laget en konto til deg i Samhelse. Velg passord her innen to uker:
    { $url }
mail-recovery-subject = Nytt passord i Samhelse
mail-recovery-text =
    Velg et nytt passord her innen en time:
    { $url }

    Ba du ikke om det, trenger du ikke gjøre noe. Passordet ditt er som før.
sign-in-provider = Logg inn med { $name }
going-on-title = Videre til { $name }
going-on-lead = Du blir sendt videre til { $name }. Skjer det ikke av seg selv, bruk lenken.
going-on-link = Gå til { $name }
provider-unavailable = Innloggingstjenesten svarer ikke som den skal. Prøv igjen om litt, eller logg inn på en annen måte.
provider-refused = Svaret fra innloggingstjenesten kunne ikke brukes. Begynn på nytt.
provider-unknown = Innloggingen virket, men er ikke koblet til noen konto her. Har du en konto, logg inn på en annen måte og koble til under «Innlogging og sikkerhet». Ellers kan en administrator invitere deg.
provider-taken = Denne innloggingen er allerede koblet til en annen konto.
identity-last = Dette er den eneste måten du kan logge inn på. Velg et passord eller legg til en passnøkkel først.
notice-provider-cancelled = Du avbrøt, og ingenting er endret.
notice-identity-connected = Kontoen er koblet til.
notice-identity-removed = Kontoen er koblet fra.
security-providers = Innlogging hos andre
security-providers-lead = Koble kontoen til en innlogging du har fra før, så logger du inn her med den.
security-connect = Koble til { $name }
security-disconnect = Koble fra
invitation-provider = Du kan også bruke en innlogging du har fra før, og slippe å velge passord:
grant-by-provider = fra { $name }
mail-account-identity-connected = Kontoen din ble koblet til en innloggingstjeneste.
mail-account-identity-removed = Kontoen din ble koblet fra en innloggingstjeneste.
grant-body = Organ
grant-body-hint = For koordinator og medlem i ett organ. La området stå tomt da.
grant-account = Brukernavn
grant-account-hint = Brukernavnet til den som skal ha rollen.
grant-error-account = Det finnes ingen åpen konto med dette brukernavnet.
grant-error-one-place = Velg enten et område eller et organ.
grant-error-no-body = Denne rollen gjelder ikke for et organ. La feltet stå på «Velg …».
grant-error-not-yours = Denne rollen kan du ikke gi. Be en administrator om det.
grant-error-deputy = En stedfortreder trenger en siste dag, høyst et år fram.
invite-body = Organ
invite-body-hint = For koordinator og medlem i ett organ. La området stå tomt da.
access-title = Tilganger
access-lead = Her ser du rollene du kan gi, og hvem som har dem. Gi en stedfortreder rollen for en tid, og avslutt roller ingen trenger lenger.
access-due = { $count ->
    [one] Én rolle er ikke sett på det siste halvåret.
   *[other] { $count } roller er ikke sett på det siste halvåret.
}
access-show-due = Vis dem
access-show-all = Vis alle
access-empty = Ingen roller her.
access-confirmed = sist bekreftet { $moment }
access-confirm = Stemmer fortsatt
mail-account-role-given = Kontoen din fikk en ny rolle.
mail-review-subject = Gå gjennom tilgangene i Samhelse
mail-review-text =
    Det er roller ingen har sett på det siste halvåret: { $count }.
    Bekreft dem som stemmer, og avslutt resten:
    { $url }
tokens-title = Nøkler for programmer
tokens-lead = Med en nøkkel leser et program det kontoen får lese, uten å logge inn. Lag en egen konto for hvert program, og en egen nøkkel for hvert sted den brukes.
tokens-empty = Kontoen har ingen nøkler.
token-made = Ta vare på nøkkelen nå. Den vises bare denne ene gangen.
token-new = Lag en nøkkel
token-name = Hva nøkkelen er til
token-name-hint = For eksempel «Uttrekk til kommunens datavarehus».
token-scope = Hva programmet får lese
token-lifetime = Hvor lenge den gjelder
token-days = { $days } dager
token-submit = Lag nøkkelen
token-until = gjelder til { $moment }
token-unused = ikke brukt
notice-token-ended = Nøkkelen er avsluttet.
scope-published = Det som er publisert
scope-internal = Det kontoens roller gir tilgang til
invite-email-hint = La feltet stå tomt for et program. Det får en nøkkel i stedet.
notice-account-added = Kontoen er laget. Lag en nøkkel til programmet.
data-title = Opplysninger om deg
data-lead = Se hva Samhelse lagrer om deg. Last det ned, og rett det som er feil.
data-about = Kontoen din
data-name = Brukernavn
data-display_name = Rolle eller stilling
data-email-now = E-post
data-email-none = Ingen
data-created = Laget
data-ask = Si fra til en administrator hvis rollen eller stillingen er feil, eller hvis du vil at kontoen skal slettes.
data-download-title = Last ned alt
data-download-lead = Filen er i formatet JSON, som andre programmer kan lese. Passord og andre hemmeligheter er ikke med.
data-download = Last ned opplysningene
data-email-title = Bytt e-postadresse
data-email = Ny e-postadresse
data-email-hint = Vi sender en lenke dit. Adressen er byttet når du har åpnet lenken og bekreftet.
data-email-submit = Send lenke
data-locale-title = Bytt språk
data-locale = Språk i e-post til deg
data-locale-submit = Lagre språket
data-memberships-title = Utvalg du er eller har vært med i
data-kept-title = Dette lagrer vi, og hvor lenge
data-kept-account = Kontoen: brukernavn, rolle eller stilling, e-post, språk og en nøkkel laget av passordet. Til den slettes. En stengt konto slettes etter ett år.
data-kept-former_name = Roller eller stillinger kontoen har vært vist med før. Til kontoen slettes.
data-kept-role_grant = Rollene dine. Ett år etter at de er utløpt.
data-kept-membership = Hvilke utvalg du er eller har vært med i, med rolle og datoer. Det er offentlig og blir stående. Når kontoen slettes, vises det ikke lenger at det var den.
data-kept-answer_edition = Hvilke svar du har rettet eller trukket for en part. Svarene blir stående. Når kontoen slettes, vises det ikke lenger at det var den.
data-kept-matter_relation = Hvilke saker du har funnet at hører sammen. Når kontoen slettes, vises det ikke lenger at det var den.
data-kept-session = Hvor du er logget inn. 12 timer, eller til du logger ut. Slettes senest dagen etter.
data-kept-authenticator = Passnøkler og apper, med navnet du har gitt dem. Til du fjerner dem.
data-kept-recovery_code = Et avtrykk (hash) av hver gjenopprettingskode. Til den er brukt eller byttet.
data-kept-ceremony = En innlogging som er halvveis, kryptert. 10 minutter. Slettes senest dagen etter.
data-kept-invitation = Et avtrykk (hash) av en lenke for å velge passord. Én time, eller 14 dager for en invitasjon. Slettes senest dagen etter.
data-kept-email_change = En ny e-postadresse som ikke er bekreftet. 24 timer. Slettes senest dagen etter.
data-kept-sign_in_failure = Et avtrykk (hash) av brukernavnet for hvert mislykkede forsøk på å logge inn. 15 minutter. Slettes senest dagen etter.
data-kept-request_count = Et avtrykk (hash) av kontoen eller nøkkelen når du sender inn mye på kort tid, for at ingen skal legge beslag på tjenesten. To minutter. Slettes senest dagen etter.
data-kept-audit_record = Hva du har gjort i saker og med kontoer. Slettes aldri, fordi vedtak skal kunne etterprøves. Der står bare nummeret på kontoen, ikke hvem du er.
data-kept-viewing = Hvem som har sett på opplysninger om kontoer. Ett år.
data-kept-outbox = Hendelser som blir til e-post til deg. 30 dager etter at e-posten er sendt.
data-kept-delivery = At en e-post er sendt til deg. Like lenge.
data-viewings-title = Hvem har sett på opplysningene dine?
data-viewings-lead = Bare administratorer kan se dem. Her er de siste tolv månedene.
viewings-title = Hvem har sett på kontoen?
viewings-lead = De siste tolv månedene. Eieren av kontoen ser det samme.
viewings-empty = Ingen.
viewing-account-list = så listen over alle kontoer
viewing-account = så kontoen
viewing-account-export = lastet ned opplysningene om kontoen
viewing-account-viewings = så hvem som har sett på kontoen
email-title = Bekreft e-postadressen
email-lead = E-post til kontoen din skal gå til { $email } fra nå av.
email-submit = Bruk denne adressen
account-privacy = Personvern
correct-title = Rett opplysninger
correct-lead = Eieren får beskjed på den gamle e-postadressen hvis du bytter den.
correct-display_name = Rolle eller stilling
correct-display_name-hint = Det andre ser, for eksempel «Kommuneoverlege, Hol». Det som er gjort før, vises fortsatt med det gamle.
correct-email = E-post
correct-locale = Språk
correct-submit = Lagre
erase-title = Slett kontoen
erase-lead = Du er i ferd med å slette { $account } ({ $name }) for godt. Det kan ikke angres. Skal kontoen bare ikke brukes nå, så steng den i stedet.
erase-goes = Brukernavn, rolle eller stilling, e-post, passord, passnøkler, apper, koder, roller og innlogginger slettes.
erase-stays = Vedtak og historikk blir stående. Der kontoen har gjort noe, står det «Slettet konto».
erase-mail = Eieren får beskjed på e-post når det er gjort.
erase-submit = Slett kontoen for godt
erase-cancel = Behold kontoen
notice-language-changed = Språket er lagret.
notice-email-change-asked = Vi har sendt en lenke til den nye adressen. Åpne den for å bekrefte.
notice-email-changed = E-postadressen er byttet.
notice-account-corrected = Opplysningene er rettet.
notice-account-erased = Kontoen er slettet.
mail-email-confirm-subject = Bekreft e-postadressen din i Samhelse
mail-email-confirm-text =
    Noen har bedt om at denne adressen skal brukes for en konto i Samhelse. Bekreft det her innen et døgn:
    { $url }

    Var det ikke deg, trenger du ikke gjøre noe.
mail-email-changed-subject = Kontoen din i Samhelse har fått en annen e-postadresse
mail-email-changed-text =
    E-post til kontoen din går til en annen adresse fra nå av.

    Var det ikke du som ønsket det, ta straks kontakt med en administrator for Samhelse:
    { $url }
mail-account-erased-subject = Kontoen din i Samhelse er slettet
mail-account-erased-text =
    Kontoen din er slettet, og du kan ikke logge inn lenger. Vedtak og historikk blir stående uten navnet ditt.

    Denne adressen er også slettet hos oss når du leser dette:
    { $url }
data-kept-external_identity = Innloggingstjenester kontoen er koblet til, og et avtrykk (hash) av hvem du er der. Til du kobler fra.
data-kept-token = Nøkler for programmer, som avtrykk (hash), og hva de er til. Til 90 dager etter at de er utløpt.
provider-connected = Kontoen er allerede koblet til denne innloggingstjenesten. Koble fra først.
