"""The matter of one country, written only in the language of the rules."""
