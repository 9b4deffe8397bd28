"""The rooms people work in: the desk, the channels, the resident's own pages, and who may look at whom."""
