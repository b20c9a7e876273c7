sign-in-title = Sign in
sign-in-lead = Sign in to handle matters. Everything published can be read without an account.
sign-in-name = User name
sign-in-password = Password
sign-in-submit = Sign in
sign-in-refused = The user name or the password is wrong. Try again, or ask the administrator for a new password.
sign-in-demonstration = In the demonstration, user names and passwords stand in the window where you started it.
account-title = Your account
account-signed-in-as = You are signed in as { $account }.
account-change-password = Change password
account-roles = Roles
account-roles-empty = The account has no roles yet. The administrator can give you some.
account-sessions = Where you are signed in
account-sessions-lead = End a session that you do not recognise, and change your password.
account-session-begun = Begun { $moment }
account-session-seen = last used { $moment }
account-session-this = this browser
account-session-end = End
password-title = Change password
password-current = Your present password
password-new = New password
password-new-hint = At least 12 characters. A sentence you remember is good.
password-submit = Change password
password-error-weak = The password must have at least 12 and at most 200 characters, and not equal the user name.
password-error-wrong = This is not your present password.
role-administrator = Administrator
role-coordinator = Coordinator
role-case_officer = Case officer
role-member = Member
notice-signed-out = You have signed out.
notice-session-ended = The session has been ended.
notice-password-changed = The password has been changed, and other sessions have been ended.
sign-in-again = Sign in again before you change how you sign in.
sign-in-passkey = Sign in with a passkey
passkey-failed = The browser got no answer from a passkey. Try again, or use your password.
passkey-error-refused = The passkey was not accepted. Try again, or use your password.
passkey-no-host = Passkeys work only when the site has a host name, not an IP address.
passkey-name = Name of the passkey
passkey-name-hint = For example “My phone”. You see the name in the list above.
passkey-add = Add a passkey
passkey-unnamed = Passkey
passkey-needs-script = To add a passkey, the browser must be able to run JavaScript.
ceremony-over = It took too long, or you have begun again somewhere else.
sign-in-code-title = Confirm that it is you
sign-in-code-lead = Your password was right. Type the code that your app shows now, or one of your recovery codes.
sign-in-code-lead-passkey = Your password was right. Use your passkey, or type one of your recovery codes.
sign-in-code-code = Code
sign-in-code-error-wrong = The code is not right, or has been used. Wait until your app shows a new one, and type that.
sign-in-code-back = Start over
security-title = Sign-in and security
security-lead = With a passkey or an app, nobody gets into your account just by knowing the password.
security-empty = You have no passkey or app yet.
security-added = added { $moment }
security-used = last used { $moment }
security-remove = Remove
security-passkey = Passkey
security-passkey-lead = Sign in with your finger, your face or a security key. It is the safest way, and there is nothing to remember.
security-app = App that shows codes
security-app-lead = After the password you type a code that an app on your phone shows.
security-codes-left = { $left ->
    [0] You have no codes left.
    [one] You have one code left.
   *[other] You have { $left } codes left.
}
security-codes-renew = Make new recovery codes
authenticator-kind-passkey = passkey
authenticator-kind-totp = app
totp-title = Add an app
totp-step-app = Open an app that shows codes, such as Google Authenticator, Microsoft Authenticator or Aegis.
totp-step-picture = Take a picture of the square below with the app, or type in the key.
totp-step-code = Type the code that the app shows.
totp-secret = Key:
totp-name = Name of the app or the phone
totp-code = The code that the app shows now
totp-submit = Add
recovery-codes-title = Recovery codes
recovery-codes-lead = Print the codes or write them down now. They are shown only once. If you lose your phone, sign in with your password and one of them. Each code works once.
recovery-codes-done = I have kept the codes
notice-authenticator-added = The new way to sign in has been added.
notice-authenticator-removed = The way to sign in has been removed.
mail-account-subject = Your account in Samhelse
mail-account-text =
    { $happening }

    If it was you, there is nothing to do. If it was not, sign in, change your password and end the sign-ins you do not recognise:
    { $url }
mail-account-signed-in = Somebody signed in to your account with a browser we have not seen before.
mail-account-authenticator-added = A passkey or an app was added to your account.
mail-account-authenticator-removed = A passkey or an app was removed from your account.
mail-account-recovery-code-used = A recovery code was used to sign in to your account.
mail-account-password-changed = The password of your account was changed.
accounts-title = Accounts
accounts-lead = See who can sign in, and give them roles.
account-is-closed = closed
account-is-invited = invited, not yet in use
account-has-second-proof = passkey or app
account-signs-in-as = Signs in as { $name }.
account-no-roles = The account has no roles, and sees only what is published.
account-more = More about the account
account-send-link = Send a link to choose a password
account-close = Close the account
account-open = Open the account again
account-link-impossible = The account is closed or has no e-mail address.
account-last-administrator = There must always be an administrator. Give the role to somebody else first.
grant-title = Give a role
grant-role = Role
grant-area = Area
grant-area-hint = For a coordinator or member. The role holds for the areas below as well.
grant-party = Party
grant-party-hint = For a case officer.
grant-valid_from = From
grant-valid_from-hint = Leave it empty for a role that holds from now on.
grant-valid_to = Until
grant-valid_to-hint = For a deputy: the last day.
grant-submit = Give the role
grant-end = End
grant-from = from { $date }
grant-to = until { $date }
grant-error-area = Choose the area the role holds for.
grant-error-no-area = This role does not hold for an area. Leave it at “Choose …”.
grant-error-party = Choose the party the role holds for.
grant-error-no-party = This role does not hold for a party. Leave it at “Choose …”.
grant-error-order = The last day comes before the first.
invite-title = Invite somebody
invite-lead = Whoever you invite gets a link by mail and chooses a password.
invite-display_name = Role or position
invite-display_name-hint = What others see, such as “Kommuneoverlege, Hol”.
invite-name = User name
invite-name-hint = Lower-case a–z and digits, with hyphens, full stops or underscores between.
invite-email = E-mail
invite-locale = Language
invite-role = Role in Samhelse
invite-area = Area
invite-area-hint = For a coordinator or member. The role holds for the areas below as well.
invite-party = Party
invite-party-hint = For a case officer.
invite-valid_from = From
invite-valid_to = Until
invite-submit = Send the invitation
invite-error-name = Use only lower-case a–z, digits, and hyphens, full stops or underscores between them.
invite-error-taken = The user name is taken. Choose another.
invitation-title = Choose a password
invitation-lead-new = Welcome to Samhelse. You sign in with the user name { $name } and the password you choose here.
invitation-lead = Choose a new password for { $name }. You are signed out everywhere else.
invitation-new = New password
invitation-new-hint = At least 12 characters. A sentence you remember is good.
invitation-submit = Save and sign in
recover-title = Forgot your password?
recover-lead = Type your user name or e-mail address. If it is registered, you get a link that works for an hour.
recover-name = User name or e-mail
recover-submit = Send a link
notice-recover-sent = If the account is registered, we have sent a link by mail.
notice-account-invited = The account has been made, and the invitation sent.
notice-grant-added = The role has been given.
notice-grant-ended = The role has been ended.
notice-account-closed = The account is closed, and signed out everywhere.
notice-account-opened = The account is open again.
notice-account-link-sent = The link has been sent by mail.
mail-invitation-subject = You are invited to Samhelse
mail-invitation-text =
    Somebody has made an account for you in Samhelse. Choose a password here within two weeks:
    { $url }
mail-recovery-subject = A new password in Samhelse
mail-recovery-text =
    Choose a new password here within an hour:
    { $url }

    If you did not ask for it, there is nothing to do. Your password is as before.
sign-in-provider = Sign in with { $name }
going-on-title = On to { $name }
going-on-lead = You are being sent on to { $name }. If nothing happens, use the link.
going-on-link = Go to { $name }
provider-unavailable = The sign-in service does not answer as it should. Try again in a while, or sign in another way.
provider-refused = The answer from the sign-in service could not be used. Start again.
provider-unknown = You signed in, but that sign-in is not connected to any account here. If you have an account, sign in another way and connect it under “Sign-in and security”. Otherwise an administrator can invite you.
provider-taken = That sign-in is already connected to another account.
identity-last = This is the only way you can sign in. Choose a password or add a passkey first.
notice-provider-cancelled = You cancelled, and nothing has changed.
notice-identity-connected = The account is connected.
notice-identity-removed = The account is disconnected.
security-providers = Sign-in elsewhere
security-providers-lead = Connect the account to a sign-in that you already have, and use that here.
security-connect = Connect { $name }
security-disconnect = Disconnect
invitation-provider = You can also use a sign-in that you already have, and need not choose a password:
grant-by-provider = from { $name }
mail-account-identity-connected = Your account was connected to a sign-in service.
mail-account-identity-removed = Your account was disconnected from a sign-in service.
grant-body = Body
grant-body-hint = For a coordinator or member of one body. Leave the area empty then.
grant-account = Username
grant-account-hint = The username of whoever is to have the role.
grant-error-account = There is no open account with this username.
grant-error-one-place = Choose either an area or a body.
grant-error-no-body = This role does not hold for a body. Leave the field at “Choose …”.
grant-error-not-yours = You cannot give this role. Ask an administrator.
grant-error-deputy = A deputy needs a last day, at most a year ahead.
invite-body = Body
invite-body-hint = For a coordinator or member of one body. Leave the area empty then.
access-title = Access
access-lead = Here are the roles that you can give, and who has them. Give a deputy the role for a time, and end roles that nobody needs.
access-due = { $count ->
    [one] One role has not been looked at for half a year.
   *[other] { $count } roles have not been looked at for half a year.
}
access-show-due = Show them
access-show-all = Show all
access-empty = No roles here.
access-confirmed = last confirmed { $moment }
access-confirm = Still right
mail-account-role-given = Your account was given a new role.
mail-review-subject = Go through who has access in Samhelse
mail-review-text =
    There are roles that nobody has looked at for half a year: { $count }.
    Confirm those that are right, and end the rest:
    { $url }
tokens-title = Tokens for programs
tokens-lead = With a token, a program reads what the account may read, without signing in. Make an account for each program, and a token for each place where it is used.
tokens-empty = The account has no tokens.
token-made = Keep the token now. It is shown only this once.
token-new = Make a token
token-name = What the token is for
token-name-hint = For example “Extract for the municipality’s data warehouse”.
token-scope = What the program may read
token-lifetime = How long it holds
token-days = { $days } days
token-submit = Make the token
token-until = holds until { $moment }
token-unused = not used
notice-token-ended = The token is ended.
scope-published = What is published
scope-internal = What the account’s roles give access to
invite-email-hint = Leave it empty for a program, which gets a token instead.
notice-account-added = The account is made. Make a token for the program.
data-title = What we keep about you
data-lead = See what Samhelse keeps about you. Download it, and correct what is wrong.
data-about = Your account
data-name = User name
data-display_name = Role or position
data-email-now = E-mail
data-email-none = None
data-created = Made
data-ask = Tell an administrator if the role or position is wrong, or if you want the account to be erased.
data-download-title = Download everything
data-download-lead = The file is in the format JSON, which other programs can read. It holds no passwords or other secrets.
data-download = Download the data
data-email-title = Change e-mail address
data-email = New e-mail address
data-email-hint = We send a link there. The address is changed when you have opened the link and confirmed.
data-email-submit = Send link
data-locale-title = Change language
data-locale = Language of e-mail to you
data-locale-submit = Save the language
data-memberships-title = Bodies you are or have been in
data-kept-title = What we keep, and for how long
data-kept-account = The account: user name, role or position, e-mail, language and a key made from the password. Until it is erased. A closed account is erased after a year.
data-kept-former_name = Roles or positions the account was shown with before. Until the account is erased.
data-kept-role_grant = Your roles. For a year after they end.
data-kept-membership = Which bodies you are or have been in, with role and dates. That is public and stays. When the account is erased, nothing tells any more that it was yours.
data-kept-answer_edition = Which answers you have corrected or withdrawn for a party. The answers stay. When the account is erased, nothing tells any more that it was yours.
data-kept-matter_relation = Which matters you found to belong together. When the account is erased, nothing tells any more that it was yours.
data-kept-session = Where you are signed in. For 12 hours, or until you sign out. Deleted the day after at the latest.
data-kept-authenticator = Passkeys and apps, with the names you gave them. Until you remove them.
data-kept-recovery_code = A fingerprint (hash) of each recovery code. Until it is used or replaced.
data-kept-ceremony = A sign-in that is halfway, encrypted. For 10 minutes. Deleted the day after at the latest.
data-kept-invitation = A fingerprint (hash) of a link for choosing a password. For an hour, or 14 days for an invitation. Deleted the day after at the latest.
data-kept-email_change = A new e-mail address that is not confirmed. For 24 hours. Deleted the day after at the latest.
data-kept-sign_in_failure = A fingerprint (hash) of the user name for each failed attempt to sign in. For 15 minutes. Deleted the day after at the latest.
data-kept-request_count = A fingerprint (hash) of the account or token when you send much in a short time, so that nobody takes up the whole service. For two minutes. Deleted the day after at the latest.
data-kept-audit_record = What you did with matters and accounts. Never deleted, because it must be possible to check decisions. It has only the number of the account, not who you are.
data-kept-viewing = Who has looked at what is kept about accounts. For a year.
data-kept-outbox = Events that become e-mail to you. For 30 days after the mail is sent.
data-kept-delivery = That an e-mail was sent to you. For as long.
data-viewings-title = Who has looked at what is kept about you?
data-viewings-lead = Only administrators can see it. These are the last twelve months.
viewings-title = Who has looked at the account?
viewings-lead = The last twelve months. The owner of the account sees the same.
viewings-empty = Nobody.
viewing-account-list = saw the list of all accounts
viewing-account = saw the account
viewing-account-export = downloaded what is kept about the account
viewing-account-viewings = saw who has looked at the account
email-title = Confirm the e-mail address
email-lead = E-mail to your account will go to { $email } from now on.
email-submit = Use this address
account-privacy = Privacy
correct-title = Correct the account
correct-lead = The owner is told at the old e-mail address if you change it.
correct-display_name = Role or position
correct-display_name-hint = What others see, for example “Chief medical officer, Hol”. What was done before is still shown with the old one.
correct-email = E-mail
correct-locale = Language
correct-submit = Save
erase-title = Erase the account
erase-lead = You are about to erase { $account } ({ $name }) for good. It cannot be undone. If the account is just not to be used now, close it instead.
erase-goes = User name, role or position, e-mail, password, passkeys, apps, codes, roles and sessions are deleted.
erase-stays = Decisions and history stay. Where the account did something, it says “Erased account”.
erase-mail = The owner is told by e-mail when it is done.
erase-submit = Erase the account for good
erase-cancel = Keep the account
notice-language-changed = The language is saved.
notice-email-change-asked = We have sent a link to the new address. Open it to confirm.
notice-email-changed = The e-mail address is changed.
notice-account-corrected = The account is corrected.
notice-account-erased = The account is erased.
mail-email-confirm-subject = Confirm your e-mail address in Samhelse
mail-email-confirm-text =
    Somebody has asked to use this address for an account in Samhelse. Confirm it here within a day:
    { $url }

    If it was not you, you need not do anything.
mail-email-changed-subject = Your account in Samhelse has another e-mail address
mail-email-changed-text =
    E-mail to your account goes to another address from now on.

    If you did not want that, contact an administrator of Samhelse at once:
    { $url }
mail-account-erased-subject = Your account in Samhelse is erased
mail-account-erased-text =
    Your account is erased, and you can no longer sign in. Decisions and history stay without your name.

    We have also deleted this address by the time you read this:
    { $url }
data-kept-external_identity = Sign-in services that the account is connected with, and a fingerprint (hash) of who you are there. Until you disconnect.
data-kept-token = Tokens for programs, as fingerprints (hashes), and what they are for. Until 90 days after they expired.
provider-connected = The account is already connected with this sign-in service. Disconnect first.
