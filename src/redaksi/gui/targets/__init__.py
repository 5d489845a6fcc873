"""Publication targets: where they are, publishing to them, and what is on its way."""
