"""The history of the schema. A migration is never changed once a release carries it; stores only go forward."""
