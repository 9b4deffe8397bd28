"""From a delivery's raw bytes to believable rows: receipt, checks, quarantine, lake."""
