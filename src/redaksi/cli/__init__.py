"""The same use cases from a terminal: a fixed contract that others script against (docs/cli.md). Never starts Qt."""
