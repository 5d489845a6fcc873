"""The desk's queue in the window: views with what matters in them, steps that take and give back, notices."""
