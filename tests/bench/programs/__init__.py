"""How each program is started on a document."""
