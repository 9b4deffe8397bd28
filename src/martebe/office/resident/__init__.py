"""The resident's own pages: my status, why, what is missing, who looked at me."""
