"""Planning in the window: assignments, the list of one's own, and the calendar of what is planned, due and out."""
