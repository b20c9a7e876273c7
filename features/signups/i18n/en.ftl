signup-title = Sign up for the meeting
signup-name = Name
signup-email = E-mail
signup-email-hint = We send a confirmation there, and write if the meeting is moved or cancelled.
signup-way = How do you take part?
signup-way-in_person = In the room
signup-way-video = By video
signup-party = Whom do you represent?
signup-party-other = Another organisation
signup-needs = Access needs or diet
signup-needs-hint = Optional. Write only what the organiser must know to prepare. Only those who run the meeting see it, on a page of its own.
signup-trap = Leave this field empty
signup-kept-title = What we keep
signup-kept = We keep what you write here, encrypted. Only those who run the meeting ({ $host }) see it, and each look at the list is noted. Everything is deleted 30 days after the meeting. If you withdraw, it is deleted at once. All that we keep is how many took part from each party.
signup-sent-title = Look in your e-mail
signup-sent = We have sent you an e-mail. It tells whether you have a seat or are on the waiting list. It also has the link by which you see, correct or withdraw your sign-up.
signup-to-meeting = See the meeting
signup-closed = Sign-up is closed.
signup-begun = The meeting has begun, is over or was cancelled. The sign-up cannot be changed any longer.
signup-not-begun = Who came can be noted from the day of the meeting on.
signup-over = Sign-up is over. It cannot be changed any longer.
signup-error-full = There is no free seat in the room. You still take part by video.
signup-error-known = This address has signed up already.
signup-own-title = Your sign-up
signup-own-place = You are number { $place } of { $line } on the waiting list. We write when you get a seat.
signup-own-deleted = Deleted on
signup-own-correct = Correct what you wrote
signup-own-save = Save
signup-own-withdraw = Withdraw
signup-own-withdraw-lead = Your seat goes to whoever is first on the waiting list, and what we keep about you is deleted.
signup-own-withdraw-do = Withdraw my sign-up
signup-edit-title = Change sign-up
signup-edit-lead = Participants need no account. They get an e-mail that tells where they stand, and whoever is first on the waiting list moves up when a seat is free.
signup-edit-internal = The meeting has not been called yet. Everybody sees the sign-up once you call it.
signup-edit-ways = How can one take part?
signup-edit-ways-hint = Those who take part by video take no seat in the room. They find the link to the video meeting on their own page.
signup-edit-seats = Seats in the room
signup-edit-closes_on = Last day to sign up
signup-edit-closes_at = Time
signup-edit-asks_party = Representation
signup-edit-asks = Ask which party the participant represents
signup-edit-note_nb = Note to participants in bokmål
signup-edit-note_nb-hint = Optional. For example about parking, lunch or where to stay.
signup-edit-note_nn = Note to participants in nynorsk
signup-edit-save = Save sign-up
signup-edit-error-closes = Sign-up must close before the meeting begins.
signup-edit-error-ways = Somebody has signed up in this way already. Leave it.
signup-edit-error-seats = More have a seat already. Set the number at least as high.
participants-seats = Seats in the room
participants-taken = { $taken } of { $seats } are taken
participants-waiting = On the waiting list
participants-closes = Sign-up closes
participants-page = See the page for signing up
participants-csv = Download the list (CSV)
participants-empty = Nobody has signed up yet. Share the address of the page for signing up.
participants-forgotten = Who took part is deleted. The numbers are left.
participants-seated = Have a seat
participants-came = Came
participants-came-who = { $name } came
participants-came-save = Save who came
participants-counts = By party
participants-total = Together
participant-state-seated = You have a seat
participant-state-waiting = You are on the waiting list
participant-add = Sign somebody up
participant-add-lead = For whoever calls, or stands at the door. With an e-mail address they get a confirmation. Without one you must tell them yourselves if something changes.
participant-remove = Remove
participant-remove-lead = They are told by e-mail, and the seat goes to whoever is first on the waiting list.
participant-remove-do = Yes, remove
needs-title = Access needs and diet
needs-lead = What participants have asked for. Pass on only what is needed, preferably without names.
needs-empty = Nobody has written that they need anything.
notice-signup-sent = Your sign-up is sent.
notice-signup-corrected = What you wrote is saved.
notice-signup-withdrawn = Your sign-up is withdrawn, and what we kept about you is deleted.
notice-signup-opened = Sign-up is open.
notice-signup-changed = Sign-up is changed.
notice-participant-added = The participant is signed up.
notice-participant-added-waiting = There was no seat. The participant is on the waiting list.
notice-participant-removed = The participant is removed.
notice-participants-noted = Who came is saved.
action-signup-opened = Sign-up was opened
action-signup-changed = Sign-up was changed
action-participants-noted = It was noted who came
action-participant-signed-up = Somebody signed up
action-participant-link-sent = A participant got their link again
action-participant-corrected = A participant corrected their sign-up
action-participant-withdrawn = A participant withdrew
action-participant-added = A participant was signed up
action-participant-removed = A participant was removed
action-participant-moved-up = A participant moved up from the waiting list
viewing-participant-list = saw who has signed up for a meeting
viewing-participant-export = downloaded the list of who has signed up for a meeting
viewing-participant-needs = saw what participants of a meeting need
mail-signup-subject = Sign-up: { $meeting }
mail-signup-no-place = see the page of the meeting
mail-signup-seated =
    Hello

    You have a seat at { $meeting }.

    Time: { $when }
    Place: { $location }

    See, correct or withdraw your sign-up here. The link is yours alone:

    { $url }

    Put the meeting in your calendar: { $calendar }

    Regards, Samhelse
mail-signup-waiting =
    Hello

    You are number { $place } on the waiting list of { $meeting }, { $when }. You get another e-mail if you get a seat.

    See, correct or withdraw your sign-up here. The link is yours alone:

    { $url }

    Regards, Samhelse
mail-signup-moved-up =
    Hello

    A seat was free, and it is yours. You now have a seat at { $meeting }.

    Time: { $when }
    Place: { $location }

    If you cannot come after all, withdraw here, and the next in line gets the seat:

    { $url }

    Put the meeting in your calendar: { $calendar }

    Regards, Samhelse
mail-signup-removed =
    Hello

    The organiser has removed you from { $meeting }, { $when }. What we kept about you is deleted. Contact the organiser if this is wrong.

    { $url }

    Regards, Samhelse
mail-signup-moved =
    Hello

    The time or place of { $meeting } has changed.

    Time: { $when }
    Place: { $location }

    Your sign-up stands. If it no longer suits you, withdraw here:

    { $url }

    Put the meeting in your calendar: { $calendar }

    Regards, Samhelse
mail-signup-cancelled =
    Hello

    { $meeting }, { $when }, is cancelled. You need not do anything.

    { $url }

    Regards, Samhelse
