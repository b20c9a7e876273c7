work-title = My tasks
work-lead = Here is what waits for you. What is overdue comes first.
work-empty = Nothing waits for you now. New matters come here when they are sent to you, and meetings when you are called.
work-late = Overdue
work-late-count = { $late ->
    [one] One task is overdue.
   *[other] { $late } tasks are overdue.
}
work-all-groups = Show all your tasks
work-group-answer = Answer
work-group-write = Write
work-group-decide = Decide
work-group-read = Read
work-show-answer = Show all you are to answer
work-show-write = Show all you are to write
work-show-decide = Show all you are to decide
work-show-read = Show all you are to read
work-next-sent = Take up
work-next-accepted = Set a meeting date
work-next-scheduled = Report after the meeting
work-next-deferred = Set a new meeting date
work-next-referred = Set a new meeting date
work-decide-text = Joint resolution to consider
work-decide-meeting = { $items ->
    [one] One item for decision
   *[other] { $items } items for decision
}
work-read-text = Joint resolution sent out
work-read-meeting = Called: items { $items }, papers { $papers }
work-write-agenda = Finish the agenda and call the meeting
work-write-minutes = Finish the minutes
work-write-report = Report on the assignment
work-decide-report = Report to consider
work-deadline = Deadline { $date }.
work-meeting = Meeting { $date }.
work-meeting-by = Meeting { $moment }. Deadline { $date }.
