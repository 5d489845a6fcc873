"""The audit trail: who did what to which piece, narrowed down, looked through, given out."""
