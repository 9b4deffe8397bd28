"""Numbers of the law by date, each with its act and article."""
