"""The desk's writing checks: pure rules from text to findings."""
