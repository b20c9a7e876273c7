//! The matters of the small pack.

/// Adopted in a second round; a third text is a draft.
pub const MATTER: &str = r#"body = "forum"
year = 2026
number = 1
state = "adopted"
opened_on = 2026-01-12
published = true
constructed = true
source = "made up"
title = { nb = "A plan", nn = "" }
summary = { nb = "In short", nn = "" }

[[documents]]
file = "plan-b.csv"
title = { nb = "Plan B", nn = "Plan B" }
added_on = 2026-02-01

[[documents]]
file = "Plan A.txt"
title = { nb = "Plan A", nn = "Plan A" }
added_on = 2026-01-12

[[consultations]]
body = "group"
role = "preparation"
state = "accepted"
sent_on = 2026-01-12

[[consultations]]
body = "north"
role = "decision"
state = "adopted_unchanged"
sent_on = 2026-02-01
meeting_date = 2026-02-10
case_number = "1/26"
text = 1

[[consultations]]
body = "south"
role = "decision"
state = "adopted_with_change"
sent_on = 2026-02-01
meeting_date = 2026-02-11
case_number = "2/26"
resolution = """
1. We agree.
2. They pay.
"""
link = "https://south.example/2-26"
text = 1

[[consultations]]
body = "south"
role = "decision"
state = "adopted_unchanged"
sent_on = 2026-03-01
meeting_date = 2026-03-20
case_number = "5/26"
text = 2

[[consultations]]
body = "north"
role = "decision"
state = "adopted_unchanged"
sent_on = 2026-03-01
meeting_date = 2026-03-10
case_number = "4/26"
text = 2

[joint_resolution]
rule = "quorum"
quorum = 2
deadline = 2026-04-01

[[joint_resolution.texts]]
number = 2
file = "second.md"
language = "nn"
circulated_on = 2026-03-01
note = { nb = "Both pay.", nn = "" }

[[joint_resolution.texts]]
number = 1
file = "resolution-1.md"
language = "nb"
circulated_on = 2026-02-01

[[joint_resolution.texts]]
number = 3
file = "resolution-3.md"
language = "nn"

[joint_resolution.texts.note]
nb = """
A draft.
Not sent."""
nn = ""

[[assignments]]
title = { nb = "Begin", nn = "Begin" }
description = { nb = "Begin it.\nSoon.", nn = "" }
owner = "unit"
report_due = 2026-12-01
state = "given"
"#;

/// With as little as a matter can have.
pub const OTHER: &str = r#"body = "forum"
year = 2026
number = 2
state = "closed"
opened_on = 2026-01-13
decided_on = 2026-01-14
published = false
constructed = false
source = ""
title = { nb = "", nn = "Another" }
summary = { nb = "", nn = "" }
"#;
