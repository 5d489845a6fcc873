"""What is measured: one module per section of the report, each with `measure(bench) -> Section`."""
