"""Plans of headquarters for the largest categories without status: targets, measures, fact and forecast."""
