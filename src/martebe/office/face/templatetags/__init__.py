"""What the template language learns here."""
