"""Who answers rules: the reference engine says what they mean, the others are correct when they agree with it."""
