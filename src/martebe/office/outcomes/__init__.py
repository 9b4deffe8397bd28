"""Which outcomes registers bear out, and what officials claimed, beside the figure that is computed."""
