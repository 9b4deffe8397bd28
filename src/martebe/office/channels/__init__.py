"""One intake for all channels, and what is sent out when a status changed."""
