"""What changed between two contents of a story, shown: words marked in prose, everything else before and after."""
