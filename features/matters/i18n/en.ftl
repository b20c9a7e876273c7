matters-title = Matters in { $area }
matters-lead = Follow matters from their opening until all have adopted the same.
matters-of-body-title = Matters in { $body }
matters-empty = Matters will stand here. The coordinator opens one from the page of the body.
matters-filter = Narrow the list
matters-filter-state = State:
matters-filter-year = Year:
matters-filter-all = All
matters-download = Download the list (CSV)
matters-download-xlsx = Download the list (Excel)
matters-number = Matter { $number }
matters-opened = opened { $date }
matters-decided = decided { $date }
matters-internal = Internal
matters-exempt-for-you = You see the whole matter because you have access.
matters-constructed = constructed
matters-constructed-note = All or parts of this matter are constructed to show how it works.
matter-state-open = In preparation
matter-state-circulating = Before the councils
matter-state-adopted = Adopted
matter-state-not_adopted = Not adopted
matter-state-closed = Closed
matters-result = Result:
matter-result-adopted = Adopted as recommended
matter-result-adopted_with_change = Adopted with change
matter-result-postponed = Postponed
matter-result-referred = Referred to another body
matter-result-refused = Refused
matter-result-noted = Noted
matters-recommendation = Recommendation
matters-review-on = To be looked at again on { $date }
matters-review-due = Due
matters-to-reviews = Decisions to be looked at again
matters-adopted-of = { $adopted } of { $asked } have adopted the text unchanged.
matters-standing-adopted = The joint resolution holds.
matters-standing-open = { $open ->
    [one] One answer remains.
   *[other] { $open } answers remain.
}
matters-standing-blocked = This text can no longer be adopted with the same words. A new text can be sent out.
matters-joint = Joint resolution
matters-deadline = Answers are due { $date }.
matters-late-count = { $late ->
    [one] One is late.
   *[other] { $late } are late.
}
matters-late = Late
matters-meeting-held = Decided { $date }
matters-meeting-planned = Meeting { $date }
matters-case-number = case { $number }
matters-own-publication = minutes
matters-difference = See what was changed, word by word
matters-difference-key = Struck through was taken out. Underlined was added.
matters-own-words = See the resolution
matters-text-title = Text { $number }
matters-text-address = Permanent address of this text
matters-fingerprint = Fingerprint of the text (SHA-256):
matters-earlier-texts = Earlier texts:
matters-circulated-on = Sent out { $date }
matters-note = Why the text was changed
matters-since-before = Changed since the text before
matters-answers = The answers to this text
matters-answers-map = Map and table of the answers
matters-all-answers = All { $asked } answers
answers-title = Who has answered
answers-map = Map
answers-table = Table
answers-who = Party
answers-meeting = Meeting
answers-number = Case number
answers-mark-sent = –
answers-mark-declined = X
answers-mark-accepted = T
answers-mark-scheduled = M
answers-mark-adopted_unchanged = A
answers-mark-adopted_with_change = C
answers-mark-deferred = D
answers-mark-referred = F
answers-mark-rejected = R
answers-mark-noted = N
matters-assignments = Assignments that follow
matters-assignments-planned = The assignments are given when the joint resolution holds.
matters-assignment-owner = Owner:
matters-assignment-due = report due { $date }
assignment-state-planned = Planned
assignment-state-given = Given
assignment-state-reported = Reported
assignment-state-closed = Closed
matters-about = About the matter
matters-route = The matter’s route
route-on-agenda = On the agenda
route-meeting = Meeting on { $date }
matters-route-councils = { $asked } councils
matters-documents = Documents
matters-documents-empty = No documents are attached.
matters-kilobytes = { $size } kB
matters-source = Source
matters-your-turn = Your turn
matters-accept = Take the matter up
matters-accept-after-all = Take the matter up after all
matters-decline = Do not take the matter up
matters-declined-because = Reason: { $reason }
matters-earlier-answers = Earlier answers
matters-schedule = Set a meeting date
matters-answer = Report the resolution
matters-correct-answer = Correct the answer
matters-withdraw-answer = Withdraw the answer
matters-coordinate = Coordinate the matter
matters-draft = Draft of text { $number }
matters-circulate = Send out to the councils
matters-publish = Publish
matters-edit = Edit
matters-attach = Attach a document
matters-send = Send to a body
matters-write-text = Write the resolution’s text
matters-assign = Add an assignment
matters-review = Set a day for looking again
consultation-state-sent = Sent, not taken up
consultation-state-declined = Not taken up
consultation-state-accepted = Taken up
consultation-state-scheduled = Scheduled
consultation-state-adopted_unchanged = Adopted unchanged
consultation-state-adopted_with_change = Adopted with change
consultation-state-deferred = Deferred
consultation-state-referred = Referred
consultation-state-rejected = Rejected
consultation-state-noted = Noted
consultation-answer-adopted_unchanged = Adopted unchanged, with the same words
consultation-answer-adopted_with_change = Adopted with change
consultation-answer-deferred = Deferred to a later meeting
consultation-answer-referred = Referred to another body first
consultation-answer-rejected = Rejected
consultation-answer-noted = Noted, without a decision
consultation-role-recommendation = Recommendation: the body recommends what the councils should adopt
consultation-role-preparation = Preparation: the body works on the matter
matters-superseded = A new text has been sent out. Answer that one instead.
matters-already-published = The matter is already published.
matters-already-accepted = The matter has already been taken up.
matters-not-accepted = Take the matter up before you report what was resolved.
matters-not-declinable = The matter has already been taken up or answered.
matters-not-withdrawable = There is no answer to withdraw.
matters-not-schedulable = A meeting date can be set once the matter is taken up and not finally decided.
matters-is-decided = The matter is decided.
matters-conflict-title = Somebody else has changed the matter
matters-conflict-lead = While you were writing, somebody else saved a change. Nothing of yours is saved yet. See the differences, correct your text and save again.
matters-conflict-key = Struck through stands in the matter now, but not in yours. Underlined stands only in yours.
matters-conflict-yours = Your text
matters-conflict-save = Save my text
action-matter-imported = The matter was imported
action-matter-opened = The matter was opened
action-matter-edited = The text was edited
action-matter-published = The matter was published
action-matter-sent = The matter was sent to a body
action-matter-adopted = The joint resolution was adopted
action-text-written = The resolution’s text was written
action-resolution-circulated = The resolution’s text was sent to the councils
action-consultation-accepted = The matter was taken up
action-consultation-scheduled = A meeting date was set
action-consultation-answered = A resolution was reported
action-consultation-declined = The matter was not taken up
action-answer-corrected = An answer was corrected
action-answer-withdrawn = An answer was withdrawn
action-matter-reopened = The joint resolution no longer holds
action-assignment-added = An assignment was added
action-document-attached = A document was attached
matters-decisions-title = Decisions in { $area }
matters-decisions-lead = See what the councils and the joint bodies have decided, the latest first.
matters-decisions-empty = Decisions will stand here once the councils and bodies have answered.
matters-decision-date = Date
matters-decision-body = Body
matters-decision-matter = Matter
matters-decision-result = Result
matters-feed-circulated = Sent to the councils
matters-feed-adopted = The joint resolution holds
matters-feed-adopted_unchanged = Adopted unchanged
matters-feed-adopted_with_change = Adopted with change
matters-feed-deferred = Deferred
matters-feed-rejected = Rejected
matters-feed-referred = Referred
matters-feed-noted = Noted
matters-feed-declined = Not taken up
matters-feed-withdrawn = The answer is withdrawn
matters-feed-reopened = The joint resolution no longer holds
matter-form-new-title = Open a matter in { $body }
matter-form-edit-title = Edit the matter
matter-form-lead = Write in bokmål, nynorsk or both. If one is missing, the other is shown.
matter-form-title_nb = Title in bokmål
matter-form-title_nn = Title in nynorsk
matter-form-summary_nb = Summary in bokmål
matter-form-summary_nn = Summary in nynorsk
matter-form-text_nb = Text in bokmål
matter-form-text_nb-hint = Use # before headings, - before items and **word** for emphasis (Markdown).
matter-form-text_nn = Text in nynorsk
matter-form-recommendation_nb = Recommendation in bokmål
matter-form-recommendation_nb-hint = What is proposed. What is resolved is reported by itself.
matter-form-recommendation_nn = Recommendation in nynorsk
matter-form-legal_basis = Exempt from public access by
matter-form-legal_basis-hint = Leave it empty when everybody may read the matter.
matter-form-public_title_nb = Public title in bokmål
matter-form-public_title_nb-hint = Only for exempt matters. Others see this title and the legal basis, and nothing else that is written.
matter-form-public_title_nn = Public title in nynorsk
matter-form-error-public-title = Write a title that everybody may see, in bokmål or nynorsk.
matter-form-error-title = Give a title in at least one of the written forms.
matter-form-publish = Publish at once, so that everybody can see the matter
matter-form-open = Open the matter
matter-form-save = Save
send-title = Send the matter to a body
send-lead = Choose who is to handle the matter before it goes to the councils.
send-body = Body
send-role = What is the body to do?
send-submit = Send the matter
text-form-title = Write the resolution’s text { $number }
text-form-lead = Write the words that all are to adopt. They are not sent out until you do so in the next step.
text-form-words = The words of the resolution
text-form-words-hint = Number the points: 1. 2. 3.
text-form-language = Written form
text-form-language-nb = Bokmål
text-form-language-nn = Nynorsk
text-form-note_nb = Why the text is changed (bokmål)
text-form-note_nn = Why the text is changed (nynorsk)
text-form-error-note = Tell the councils why they get a new text.
text-form-error-same = The words are the same as in the text already sent out. Change them, or keep that one.
text-form-conflict = Somebody else saved a draft while you were writing. Copy your text, and reload the page.
text-form-save = Save the draft
circulate-title = Send out text { $number }
circulate-lead = Read it through one last time. Once sent out, the text cannot be changed, only replaced by a new one.
circulate-again = The text goes to the same ones as the text before:
circulate-councils = Who is to adopt the text?
circulate-deadline = Deadline
circulate-deadline-hint = Leave time for an ordinary meeting in every council.
circulate-rule = When does the resolution hold?
circulate-rule-all = When all have adopted the same words
circulate-rule-quorum = When at least this many have adopted the same words:
circulate-quorum = Least number
circulate-quorum-hint = Only to be filled in when not all must adopt.
circulate-error-councils = Choose at least one council.
circulate-error-deadline = Choose a day after today.
circulate-error-quorum = Write a whole number between 1 and the number of those who get the text.
circulate-no-draft = There is no draft to send out. Write the resolution’s text first.
circulate-submit = Send out
schedule-title = Set a meeting date
schedule-lead = When will { $body } take the matter?
schedule-submit = Save the date
answer-title = Report the resolution
answer-correct-title = Correct the answer
answer-correct-note = The answer as it stands is kept, and can be read by everybody who can read the matter.
answer-reopens = The joint resolution holds now. If the text no longer has enough support, it ceases to hold, and everybody is told.
answer-lead = What did { $body } resolve?
answer-words-sent = See the text that was sent out
answer-form-answer = Result
answer-form-meeting_date = Date of the meeting
answer-form-case_number = Your own case number
answer-form-case_number-hint = For example 45/19
answer-form-resolution = The words resolved
answer-form-resolution-hint = Needed when the text was changed: paste the whole resolution as it stands in the minutes.
answer-form-link = Link to the minutes
answer-form-link-hint = May be left empty. Begins with https://
answer-form-reason = Why is the answer corrected?
answer-form-reason-hint = For example “the wrong result was entered” or “resolved anew on 12 June”.
answer-error-before-sent = The meeting cannot have been before the matter was sent.
answer-error-future = Report the resolution when the meeting has been held. Use “Set a meeting date” for meetings to come.
answer-error-words-missing = Paste the words that were adopted.
answer-error-words-same = The words are the same as in the text. Choose “adopted unchanged”, or correct the words.
answer-error-link = The link must begin with https:// or http://.
answer-conflict = Somebody else reported something for the same council while you were writing.
answer-submit = Report
decline-title = Do not take the matter up
decline-lead = Tell the sender why { $body } does not take the matter up. You can take it up later.
decline-reason = Reason
decline-reason-hint = The reason stands with the matter, and can be read by everybody who can read it.
decline-submit = Send the answer
withdraw-title = Withdraw the answer
withdraw-lead = Withdraw the answer of { $body } when it no longer holds. It is kept, and can be read.
withdraw-now = The answer now:
withdraw-reason = Why is the answer withdrawn?
withdraw-submit = Withdraw the answer
editions-title = The answers of { $body }
editions-lead = Read what is answered now, and what was answered before.
editions-now = Now
editions-before = Before
editions-empty = The answer has not been changed. Earlier answers will stand here.
editions-number = Answer { $number }
editions-corrected = Corrected { $date }
editions-withdrawn = Withdrawn { $date }
editions-continued = Succeeded { $date }
editions-by = by { $name }
editions-reason = Reason:
assign-title = Add an assignment
assign-lead = Write what is to be done when the joint resolution holds, who is responsible, and when they report.
assign-title_nb = Assignment in bokmål
assign-title_nn = Assignment in nynorsk
assign-description_nb = Description in bokmål
assign-description_nn = Description in nynorsk
assign-owner = Owner
assign-report_due = Report due
assign-error-due = Choose a day after today.
assign-submit = Add
attach-title = Attach a document
attach-lead = Choose a file of at most 50 MB: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG or plain text.
attach-title_nb = Title in bokmål
attach-title_nn = Title in nynorsk
attach-file = File
attach-error-missing = Choose a file.
attach-error-taken = The matter already has a document of this file name. Give the file another name.
attach-submit = Attach
matters-close = Close the matter
close-title = Close the matter
close-lead = Close a matter that is to go no further. The answers given stay.
close-state = How did the matter end?
close-result = Result
close-result-hint = May be left empty.
close-state-closed = It is finished, without a joint resolution
close-state-not_adopted = The joint resolution was not adopted
close-submit = Close the matter
action-matter-closed = The matter was closed
action-review-set = A day for looking again was set
action-matter-related = The matter was related to another
action-relation-removed = A relation to another matter was removed
action-matter-reminded = A reminder was sent
notice-matter-closed = The matter has been closed.
notice-review-set = The day is saved.
notice-matter-related = The matters are related.
notice-relation-removed = The relation is removed.
review-title = Look at the decision again
review-lead = Choose when the decision is to be looked at again. Those who coordinate the matter are reminded by mail when the day comes.
review-review_on = Day
review-review_on-hint = Leave it empty when the decision is not to be looked at again.
review-submit = Save
reviews-title = Decisions to look at again in { $area }
reviews-lead = See which decisions are to be looked at again, the next first.
reviews-empty = Decisions will stand here when somebody has set a day for looking again.
related-title = Related matters
related-lead = Find matters that are the same, or that belong together with this one.
related-chosen = Belong together
related-chosen-empty = Nobody has related other matters to this one yet.
related-since = Related { $date }
related-remove = Remove the relation to matter { $number }
related-identical = The same
related-identical-lead = They have the same title, or a joint resolution with the same words.
related-similar = Similar matters
related-similar-empty = No other matter that you can read shares enough words with this one.
related-words = Shared words:
related-add = Relate to another matter
related-other = Matter
related-submit = Relate
related-already = The matters are already related.
notice-matter-opened = The matter has been opened.
notice-matter-edited = The change has been saved.
notice-matter-published = The matter has been published.
notice-matter-sent = The matter has been sent.
notice-matter-adopted = The resolution is reported. The joint resolution now holds, and the assignments are given.
notice-text-written = The draft has been saved. Read it, and send it out when it is ready.
notice-resolution-circulated = The text has been sent out, and the municipalities are told by e-mail.
notice-consultation-accepted = The matter has been taken up.
notice-consultation-scheduled = The meeting date has been saved.
notice-consultation-answered = The resolution has been reported.
notice-consultation-declined = The answer is sent, and the sender is told by mail.
notice-answer-corrected = The answer is corrected. The old one is kept.
notice-answer-withdrawn = The answer is withdrawn. It is kept.
notice-matter-reopened = The joint resolution no longer holds. Those who were asked are told by mail.
notice-assignment-added = The assignment has been added.
notice-document-attached = The document has been attached.
mail-circulated-subject = New matter to handle in Samhelse
mail-circulated-text =
    Hello

    A text for a joint resolution has been sent to you. Sign in to take the matter up, set a meeting date and report what you resolve:

    { $url }

    The deadline stands in the matter.

    Regards, Samhelse
mail-adopted-subject = A joint resolution now holds
mail-adopted-text =
    Hello

    The councils have adopted the same words. Read the resolution and the assignments that follow:

    { $url }

    Regards, Samhelse
mail-declined-subject = A matter was not taken up
mail-declined-text =
    Hello

    A body that you sent a matter to does not take it up. Read why:

    { $url }

    Regards, Samhelse
mail-reopened-subject = A joint resolution no longer holds
mail-reopened-text =
    Hello

    An answer was corrected or withdrawn, and the text no longer has enough support. The joint resolution therefore no longer holds. See what has changed:

    { $url }

    Regards, Samhelse
mail-deadline-near-subject = The deadline is near
mail-deadline-near-text =
    Hello

    You were sent a text for a joint resolution, and have not said your last word. The deadline stands in the matter:

    { $url }

    Regards, Samhelse
mail-deadline-passed-subject = The deadline has passed
mail-deadline-passed-text =
    Hello

    You were sent a text for a joint resolution, and the deadline has passed without your last word. Report what you resolved, or when you will deal with it:

    { $url }

    Regards, Samhelse
mail-review-due-subject = A decision is to be looked at again
mail-review-due-text =
    Hello

    The day has come to look at a decision again:

    { $url }

    Regards, Samhelse
matter-access-title = Who may see the matter, and why
matter-access-published = Everybody may see the matter, because it is published.
matter-access-published-also = These would see it even if it were not published, and some of them may do more:
matter-access-draft = The matter is not published. Only these may see it:
matter-access-nobody = Nobody has a role that gives access.
matter-access-because = Because the role is:
matter-access-may-coordinate = May change the matter.
matter-access-answers = May answer for { $body }.
matters-archive = Archive and journal
matters-own-system = Use your own case system
