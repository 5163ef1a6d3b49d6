"""What a batch shows across its articles: who says what of a work, what was copied, how each site fares."""
