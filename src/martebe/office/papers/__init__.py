"""Papers: the certificate of status and its public verification, the receipt of a declaration."""
