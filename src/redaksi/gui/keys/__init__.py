"""Keys that approvals are signed with: their dialog, and what the window says about signatures."""
