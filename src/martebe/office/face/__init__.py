"""What every page has in common: its frame, its style, its words in three languages, its errors."""
