"""Speed and memory of Redaksi, beside the least that its parts cost (floors) and beside other editors (peers)."""
