"""Who may look: officers, roles, territory and purpose in one place, and the look that is written as it happens."""
